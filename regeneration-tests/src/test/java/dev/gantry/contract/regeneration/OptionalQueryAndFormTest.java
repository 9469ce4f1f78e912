package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.generated.GeneratedCodeCompiler;
import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new revision has an operation that takes something optional in its address and in a form. */
class OptionalQueryAndFormTest {
  @TempDir Path folder;

  @Test
  void bothAreSetInOneLambdaOfTheClient() throws IOException {
    var api = ApiFolder.copyTo(folder);
    api.revise(
        """
        paths:
          /api/v1/chat.upload/{rid}:
            post:
              tags: [Chat]
              operationId: uploadToChat
              parameters:
                - {name: rid, in: path, required: true, schema: {type: string}}
                - {name: quality, in: query, schema: {type: integer}}
                - {name: notify, in: query, schema: {type: boolean}}
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      title: ChatUpload
                      type: object
                      required: [file]
                      properties:
                        file: {type: string, format: binary}
                        msg: {type: string}
                        preview: {type: string, format: binary}
              responses:
                '200': {$ref: '#/components/responses/trueSuccess'}
        """);

    var chat = api.generate(Side.CLIENT).source("ChatApi");

    assertThat(
            GeneratedCodeCompiler.errors(
                ApiFolder.PROJECT,
                Side.CLIENT,
                folder.resolve(Side.CLIENT.name()),
                folder.resolve("classes")))
        .isEmpty();
    assertThat(chat)
        .contains(
            "uploadToChat(String rid, FilePart file, Consumer<? super UploadToChatOptions> options)",
            "public UploadToChatOptions notify(",
            "public UploadToChatOptions preview(@Nullable FilePart preview)",
            ".optionalQuery(\"quality\", options.quality)",
            ".optionalPart(\"msg\", options.msg)");
  }
}
