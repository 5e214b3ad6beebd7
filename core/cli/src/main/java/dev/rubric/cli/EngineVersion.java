package dev.rubric.cli;

import dev.rubric.Rubric;
import picocli.CommandLine.IVersionProvider;

/** The version of the engine inside. */
final class EngineVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"rubric " + Rubric.class.getPackage().getImplementationVersion()};
  }
}
