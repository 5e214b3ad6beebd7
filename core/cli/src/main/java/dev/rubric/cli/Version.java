package dev.rubric.cli;

import dev.rubric.internal.version.EngineVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the engine inside. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"rubric " + EngineVersion.get()};
  }
}
