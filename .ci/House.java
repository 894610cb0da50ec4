import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Measures how large the code of core and autoconfigure is, and fails above the ceilings: java
 * .ci/House.java, after mvn verify.
 */
class House {

  private static final List<String> MODULES =
      List.of("cors-starter-core", "cors-starter-autoconfigure");

  /** Stands for any setting of a policy, in the three ways in which it is written. */
  private static final Pattern SETTING =
      Pattern.compile("exposeTiming|expose-timing|expose_timing", Pattern.CASE_INSENSITIVE);

  private boolean fits = true;

  /** Binary name, method and number of parameters; constructors and getters aside. */
  private final Set<String> methods = new HashSet<>();

  private int publicTypes;

  private long longestMethod;

  public static void main(String[] arguments) throws IOException {
    House house = new House();
    house.measureSources();
    house.measureJars();
    house.measureSetting();
    house.measureCalls();
    if (!house.fits) {
      System.exit(1);
    }
  }

  private void measureSources() throws IOException {
    long lines = 0;
    long longest = 0;
    List<Path> files = files("src/main/java", ".java");
    for (Path file : files) {
      long length = Files.readAllLines(file).size();
      lines += length;
      longest = Math.max(longest, length);
    }
    measureDeclarations(files);
    print("lines of main code", lines, 13_550, 11_000);
    print("files of main code", files.size(), 150, 150);
    print("lines of the longest file", longest, 250, 250);
    print("lines of the longest method", longestMethod, 34, 30);
    print("public types outside of internal packages", publicTypes, 30, 30);
  }

  private void measureDeclarations(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var sources =
        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files);
    var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      new Declarations(unit, positions).scan(unit, null);
    }
  }

  private void measureJars() throws IOException {
    long classes = 0;
    long bytes = 0;
    for (String module : MODULES) {
      Path jar = Path.of(module, "target", module + "-0.1.0-SNAPSHOT.jar");
      bytes += Files.size(jar);
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        classes += zip.stream().filter(entry -> entry.getName().endsWith(".class")).count();
        bytes -=
            zip.stream()
                .filter(entry -> entry.getName().contains("public-suffix"))
                .mapToLong(entry -> entry.getCompressedSize())
                .sum();
      }
    }
    print("classes in both jars", classes, 230, 200);
    print("KB of both jars, without the public suffix list", bytes / 1000, 460, 340);
  }

  private void measureSetting() throws IOException {
    long places = 0;
    long filesWithPlaces = 0;
    for (Path file : files("src/main", "")) {
      long count = SETTING.matcher(Files.readString(file)).results().count();
      places += count;
      filesWithPlaces += count == 0 ? 0 : 1;
    }
    print("places where a setting of policies is written", places, 9, 9);
    print("files where a setting of policies is written", filesWithPlaces, 7, 7);
  }

  /** EnteredMethodsTests has listed the methods. */
  private void measureCalls() throws IOException {
    Path directory = Path.of(MODULES.get(1), "target", "entered-methods");
    List<String> request = entered(directory.resolve("request.txt"));
    print("methods that an admitted servlet request enters", request.size(), 30, 30);
    print("files that an admitted servlet request enters", distinct(request, "[$ ].*"), 18, 18);
    List<String> value = entered(directory.resolve("value.txt"));
    print("methods that a value in YAML passes", value.size(), 60, 35);
    print("classes that a value in YAML passes", distinct(value, " .*"), 19, 18);
  }

  private List<String> entered(Path list) throws IOException {
    return Files.readAllLines(list).stream().filter(line -> methods.contains(key(line))).toList();
  }

  /** Of {@code a.b.C m(int,int)}: {@code a.b.C m(2}. */
  private static String key(String line) {
    int bracket = line.indexOf('(');
    long commas = line.chars().filter(c -> c == ',').count();
    return line.substring(0, bracket + 1) + (line.endsWith("()") ? 0 : commas + 1);
  }

  private static long distinct(List<String> methods, String without) {
    return methods.stream().map(method -> method.replaceAll(without, "")).distinct().count();
  }

  private static List<Path> files(String directory, String ending) throws IOException {
    Stream.Builder<Path> found = Stream.builder();
    for (String module : MODULES) {
      try (var files = Files.walk(Path.of(module, directory))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().endsWith(ending))
            .filter(file -> !file.endsWith("package-info.java"))
            .forEach(found);
      }
    }
    return found.build().toList();
  }

  /**
   * @param ceiling what the figure is today: lower it with each cut, down to the goal
   */
  private void print(String what, long figure, long ceiling, long goal) {
    String verdict = figure <= ceiling ? "" : "  TOO MUCH";
    System.out.printf("%-50s %,7d of %,7d, goal %,7d%s%n", what, figure, ceiling, goal, verdict);
    fits &= figure <= ceiling;
  }

  private final class Declarations extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;

    private final SourcePositions positions;

    private String name = "";

    Declarations(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      boolean isInternal = unit.getPackageName().toString().contains(".internal");
      boolean isTop = unit.getTypeDecls().contains(type);
      if (isTop && !isInternal && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        publicTypes++;
      }
      String outer = name;
      name += (isTop ? unit.getPackageName() + "." : "$") + type.getSimpleName();
      super.visitClass(type, unused);
      name = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      long length = line(positions.getEndPosition(unit, method)) - line(start(method)) + 1;
      longestMethod = Math.max(longestMethod, length);
      if (method.getReturnType() != null && method.getBody() != null && !isGetter(method)) {
        methods.add(name + " " + method.getName() + "(" + method.getParameters().size());
      }
      return super.visitMethod(method, unused);
    }

    private static boolean isGetter(MethodTree method) {
      List<? extends StatementTree> body = method.getBody().getStatements();
      return method.getParameters().isEmpty()
          && body.size() == 1
          && body.get(0) instanceof ReturnTree result
          && (result.getExpression() instanceof IdentifierTree
              || result.getExpression() instanceof LiteralTree
              || result.getExpression() instanceof MemberSelectTree);
    }

    /** Where the declaration begins, after its annotations. */
    private long start(MethodTree method) {
      Tree first = method.getReturnType() == null ? method : method.getReturnType();
      return positions.getStartPosition(unit, first);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
