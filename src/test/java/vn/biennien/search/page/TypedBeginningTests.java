package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.TypedQuery;

class TypedBeginningTests {

  @ParameterizedTest
  @CsvSource({
    "lu, lùng, true",
    "lù, lùng, true",
    "lù, lúng, false",
    "lù, lung, false",
    "hoà, hòa, true",
    "hoà, hoàn, true",
    "hoà, hoán, false",
    "thuâ, thuận, true",
    "thuận, thuận, true",
    "thuậ, thuân, false",
    "đo, đông, true",
    "đo, dong, false",
    "dô, đông, true",
    "ư, ương, true",
    "ư, uông, false",
    "quyề, quyền, true"
  })
  void marksThatWereTypedMustBeThereAndOthersMayCome(String typed, String word, boolean becomes)
      throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        var document = new Document();
        String canonical = CanonicalForm.of(word);
        document.add(new TextField(PassageFields.TEXT, canonical, Field.Store.NO));
        document.add(
            new TextField(PassageFields.FOLDED, CanonicalForm.fold(canonical), Field.Store.NO));
        writer.addDocument(document);
      }
      try (var reader = DirectoryReader.open(directory)) {
        TypedWord last = TypedQuery.of(typed).words().getLast();
        assertThat(new IndexSearcher(reader).count(TypedBeginning.of(last)))
            .isEqualTo(becomes ? 1 : 0);
      }
    }
  }
}
