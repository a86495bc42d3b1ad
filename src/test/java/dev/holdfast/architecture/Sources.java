package dev.holdfast.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What is said of source files, read by the compiler's own parser.
 *
 * @param longestFile in lines
 * @param documented whether each public class must say what it is
 */
record Sources(int longestFile, boolean documented) {
  static final Sources MAIN = new Sources(200, true);
  static final Sources TEST = new Sources(300, false);
  private static final int LONGEST_METHOD = 40;
  private static final int MOST_PARAMETERS = 5;

  List<String> violations(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder);
        var manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees, unit, found).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final List<String> found;

    Reader(DocTrees trees, CompilationUnitTree unit, List<String> found) {
      this.trees = trees;
      this.unit = unit;
      this.found = found;
      long lines =
          unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, unit));
      if (lines > longestFile) {
        add("is longer than " + longestFile + " lines: " + lines);
      }
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      boolean top = getCurrentPath().getParentPath().getLeaf() == unit;
      if (documented && top && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment == null || comment.getFirstSentence().isEmpty()) {
          add(type.getSimpleName() + " has no sentence that says what it is");
        }
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (!generated(method)) {
        long lines = lineOf(method, true) - lineOf(method, false) + 1;
        if (lines > LONGEST_METHOD) {
          add(method.getName() + " is longer than " + LONGEST_METHOD + " lines: " + lines);
        }
        if (method.getParameters().size() > MOST_PARAMETERS && !constructorOfRecord(method)) {
          add(method.getName() + " has more than " + MOST_PARAMETERS + " parameters");
        }
      }
      return super.visitMethod(method, nothing);
    }

    /** The constructor that a record has by itself has a position, but no place in the file. */
    private boolean generated(MethodTree method) {
      return trees.getSourcePositions().getEndPosition(unit, method) < 0;
    }

    /** A record's constructor has as many parameters as the record has components. */
    private boolean constructorOfRecord(MethodTree method) {
      Tree type = getCurrentPath().getParentPath().getLeaf();
      return type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    }

    private long lineOf(MethodTree method, boolean end) {
      var positions = trees.getSourcePositions();
      long at =
          end ? positions.getEndPosition(unit, method) : positions.getStartPosition(unit, method);
      return unit.getLineMap().getLineNumber(at);
    }

    private void add(String what) {
      found.add(Path.of(unit.getSourceFile().getName()).getFileName() + ": " + what);
    }
  }
}
