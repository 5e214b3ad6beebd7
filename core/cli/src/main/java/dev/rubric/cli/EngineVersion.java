package dev.rubric.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the engine inside. */
final class EngineVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"rubric " + dev.rubric.EngineVersion.get()};
  }
}
