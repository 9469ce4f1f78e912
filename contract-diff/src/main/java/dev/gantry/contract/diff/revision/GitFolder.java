package dev.gantry.contract.diff.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A folder of a project as git has it.
 *
 * @param folder relative to the project
 */
record GitFolder(Path project, String folder) {

  /**
   * Copies the YAML files of the folder.
   *
   * @param revision whatever git understands as a commit
   * @throws IllegalArgumentException when the project is not in a repository, or the repository
   *     does not know the revision or has no such folder in it
   */
  void copy(String revision, Path target) throws IOException {
    try (var repository = repository(revision);
        var files = new TreeWalk(repository)) {
      files.addTree(folderOf(repository, revision));
      while (files.next()) {
        if (files.getNameString().endsWith(".yaml")) {
          var content = repository.open(files.getObjectId(0)).getBytes();
          Files.write(target.resolve(files.getNameString()), content);
        }
      }
    }
  }

  private Repository repository(String revision) throws IOException {
    var builder = new FileRepositoryBuilder().findGitDir(project.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      throw new IllegalArgumentException(
          revision + " is neither a file nor a folder, and " + project + " is not under git");
    }
    return builder.build();
  }

  private ObjectId folderOf(Repository repository, String revision) throws IOException {
    var root = tree(repository, revision);
    var path = repository.getWorkTree().toPath().toRealPath().relativize(project.toRealPath());
    var inRepository = path.resolve(folder).toString().replace('\\', '/');
    try (var found = TreeWalk.forPath(repository, inRepository, root)) {
      if (found == null) {
        throw new IllegalArgumentException(revision + " has no folder " + inRepository);
      }
      return found.getObjectId(0);
    }
  }

  private static ObjectId tree(Repository repository, String revision) throws IOException {
    try {
      var tree = repository.resolve(revision + "^{tree}");
      if (tree != null) {
        return tree;
      }
    } catch (RevisionSyntaxException e) {
      // Said below: to the user both are a name that leads nowhere.
    }
    throw new IllegalArgumentException(
        revision + " is neither a file, nor a folder, nor a revision that git knows");
  }
}
