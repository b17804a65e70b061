package vn.biennien.search.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.biennien.search.analysis.PairFilter;
import vn.biennien.search.analysis.PassageFields;

/**
 * Passages that hold two syllables side by side, one of them with its marks and the other with any.
 * A pair has but a few spellings, which stand together in the index: they are read one by one,
 * which takes a tenth of the time that Lucene's wildcards need to be prepared.
 */
final class SpelledPair extends MultiTermQuery {

  private final BytesRef beginning;
  private final BytesRef ending;

  /**
   * @param beginning of the terms of {@link PairFilter#spellings}
   * @param ending what follows the beginning, at once or later
   */
  SpelledPair(String beginning, String ending) {
    super(PassageFields.SPELLINGS, CONSTANT_SCORE_BLENDED_REWRITE);
    this.beginning = new BytesRef(beginning);
    this.ending = new BytesRef(ending);
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new Spellings(terms.iterator());
  }

  private final class Spellings extends FilteredTermsEnum {

    Spellings(TermsEnum all) {
      super(all);
      setInitialSeekTerm(beginning);
    }

    @Override
    protected AcceptStatus accept(BytesRef term) {
      if (!StringHelper.startsWith(term, beginning)) {
        return AcceptStatus.END;
      }
      return term.length >= beginning.length + ending.length && StringHelper.endsWith(term, ending)
          ? AcceptStatus.YES
          : AcceptStatus.NO;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(getField())) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return beginning.utf8ToString() + "…" + ending.utf8ToString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpelledPair that
        && beginning.equals(that.beginning)
        && ending.equals(that.ending);
  }

  @Override
  public int hashCode() {
    return Objects.hash(beginning, ending);
  }
}
