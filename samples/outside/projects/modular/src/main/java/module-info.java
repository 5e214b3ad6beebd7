/** An application on the module path. */
module com.example.budget {
  requires dev.rubric.engine;
}
