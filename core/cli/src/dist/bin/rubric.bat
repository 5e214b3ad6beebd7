@echo off
rem Starts rubric with the Java on this machine (17 or later). With a class-data archive, made on the
rem first run, it starts in half the time; RUBRIC_CACHE=off does without.
setlocal
set "HOME_DIR=%~dp0.."
set "JAR=%HOME_DIR%\lib\rubric.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" (
  where java >nul 2>nul
  if errorlevel 1 (
    echo no Java found: install Java 17 or later, or set JAVA_HOME 1>&2
    exit /b 2
  )
)

set "TUNING=-XX:TieredStopAtLevel=1"
for %%W in (%*) do (
  if "%%~W"=="--batch" set "TUNING=-XX:+TieredCompilation"
  if "%%~W"=="--mutate" set "TUNING=-XX:+TieredCompilation"
  if "%%~W"=="watch" set "TUNING=-XX:+TieredCompilation"
)

set "ARCHIVE="
if /i "%RUBRIC_CACHE%"=="off" goto run
if not defined RUBRIC_CACHE set "RUBRIC_CACHE=%LOCALAPPDATA%\rubric"
if not exist "%RUBRIC_CACHE%" mkdir "%RUBRIC_CACHE%" >nul 2>nul
for %%F in ("%JAR%") do set "KEY=%%~zF-%%~tF"
set "KEY=%KEY: =_%"
set "KEY=%KEY:/=-%"
set "KEY=%KEY::=-%"
set "FILE=%RUBRIC_CACHE%\rubric-%KEY%.jsa"
if exist "%FILE%" (
  set "ARCHIVE=-XX:SharedArchiveFile=%FILE%"
  goto run
)
"%JAVA%" -XX:ArchiveClassesAtExit="%FILE%" -Xlog:disable -XX:TieredStopAtLevel=1 -jar "%JAR%" score "%HOME_DIR%\rules\linze-public-security-2024" "%HOME_DIR%\samples\submissions\linze-public-security-2024.yaml" >nul 2>nul

:run
if defined ARCHIVE (
  "%JAVA%" -Xshare:auto "%ARCHIVE%" -Xlog:disable %TUNING% -XX:+UseSerialGC %RUBRIC_OPTS% -jar "%JAR%" %*
) else (
  "%JAVA%" -Xshare:auto -Xlog:disable %TUNING% -XX:+UseSerialGC %RUBRIC_OPTS% -jar "%JAR%" %*
)
exit /b %ERRORLEVEL%
