package dev.rubric.workbench.internal.web;

import dev.rubric.workbench.site.Handler;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The page with its scripts and styles, out of this module and the jars of the editor's packages.
 * Only what is listed here is served, whatever else lies on the class path.
 */
public final class Assets implements Handler {
  private static final String OWN = "/dev/rubric/workbench/page/";
  private static final String MAP = "<!-- import map -->";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** The file of each package that is the module of its name. */
  private static final Map<String, String> PACKAGES = new LinkedHashMap<>();

  static {
    for (String name :
        new String[] {"state", "view", "language", "commands", "autocomplete", "lint"}) {
      PACKAGES.put("@codemirror/" + name, "dist/index.js");
    }
    PACKAGES.put("@lezer/common", "dist/index.js");
    PACKAGES.put("@lezer/highlight", "dist/index.js");
    PACKAGES.put("style-mod", "src/style-mod.js");
    PACKAGES.put("crelt", "index.js");
    PACKAGES.put("w3c-keyname", "index.js");
    PACKAGES.put("@marijn/find-cluster-break", "src/index.js");
  }

  /** One file, as it is and packed. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares files
  private record Asset(String type, byte[] bytes, byte[] packed, String tag) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String mapHash;

  /** Reads them all. */
  public Assets() {
    String map = importMap();
    this.mapHash = "sha256-" + Base64.getEncoder().encodeToString(digest(bytes(map)));
    String page = new String(read(OWN + "index.html"), StandardCharsets.UTF_8);
    put(
        "/",
        "text/html; charset=utf-8",
        bytes(page.replace(MAP, "<script type=\"importmap\">" + map + "</script>")));
    put("/workbench.css", "text/css; charset=utf-8", read(OWN + "workbench.css"));
    put("/icon.svg", "image/svg+xml", read(OWN + "icon.svg"));
    for (String script :
        new String[] {
          "workbench",
          "editor",
          "server",
          "words",
          "elements",
          "scorecard",
          "whatif",
          "numbers",
          "panels",
          "forms",
          "paper",
          "wordings",
          "kept",
          "asking",
          "page",
          "printing"
        }) {
      put("/" + script + ".js", SCRIPT, read(OWN + script + ".js"));
    }
    PACKAGES.forEach((name, file) -> put(path(name), SCRIPT, packaged(name, file)));
  }

  /** What the page may load and do: its own scripts and styles, and nothing else. */
  public String policy() {
    return "default-src 'none'; script-src 'self' '"
        + mapHash
        + "'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors 'none'";
  }

  private static String importMap() {
    return PACKAGES.keySet().stream()
        .map(name -> "\"" + name + "\":\"." + path(name) + "\"")
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  private static String path(String name) {
    return "/lib/" + artifact(name) + ".js";
  }

  /** As WebJars calls a package of npm. */
  private static String artifact(String name) {
    return name.replace("@", "").replace("/", "__");
  }

  /** The version is the one that the build took. */
  private static byte[] packaged(String name, String file) {
    String artifact = artifact(name);
    Properties built = new Properties();
    try (InputStream in =
        Assets.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
      built.load(found(in, artifact));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    String version = built.getProperty("version");
    return read("/META-INF/resources/webjars/" + artifact + "/" + version + "/" + file);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return found(in, resource).readAllBytes();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static InputStream found(@Nullable InputStream in, String what) {
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + what);
    }
    return in;
  }

  private void put(String path, String type, byte[] bytes) {
    String tag = '"' + Base64.getUrlEncoder().encodeToString(digest(bytes)).substring(0, 20) + '"';
    assets.put(path, new Asset(type, bytes, packed(bytes), tag));
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return packed.toByteArray();
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many bytes a first visit takes over the line. */
  public long packedSize() {
    return assets.values().stream().mapToLong(each -> each.packed().length).sum();
  }

  @Override
  public Response answer(Request request) {
    Asset asset = assets.get(request.path());
    if (asset == null) {
      return Response.text(404, "没有这一页 / no such page\n");
    }
    if (!request.isRead()) {
      return Response.text(405, "只能读取 / can only be read\n");
    }
    if (request.header("if-none-match").equals(asset.tag())) {
      return headed(new Response(304, asset.type(), new byte[0], Map.of()), asset);
    }
    boolean packed = request.header("accept-encoding").contains("gzip");
    Response whole =
        new Response(200, asset.type(), packed ? asset.packed() : asset.bytes(), Map.of());
    return headed(packed ? whole.with("Content-Encoding", "gzip") : whole, asset);
  }

  private static Response headed(Response response, Asset asset) {
    return response
        .with("ETag", asset.tag())
        .with("Cache-Control", "no-cache")
        .with("Vary", "Accept-Encoding");
  }
}
