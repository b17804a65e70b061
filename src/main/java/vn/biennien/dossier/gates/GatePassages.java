package vn.biennien.dossier.gates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;

/**
 * Reads every paragraph that speaks of a border object: where it is named, where its level is told,
 * and where a commitment or proposal about it stands. One statement.
 */
@Repository
@RequiredArgsConstructor
class GatePassages {
  /** A page stays a page; what it leaves out is counted. */
  static final int MOST = 200;

  private static final String PASSAGES =
      """
      with mention as (
        select g.id, g.citation_id from gate_mention g where g.border_object_id = :id
      ), cited as (
        select citation_id from mention
        union
        select l.citation_id from gate_level l join mention m on m.id = l.mention_id
        union
        select c.citation_id from commitment c
        join commitment_gate cg on cg.commitment_id = c.id
        join mention m on m.id = cg.mention_id
      ), told as (
        select p.document_id, p.number, p.passage_id, p.title, (array_agg(p.id order by p.start_at, p.id))[1] as citation_id,
               array_agg(p.start_at) as starts, array_agg(p.end_at) as ends
        from cited x
        join citation_place p on p.id = x.citation_id
        join document_card k on k.id = p.document_id
        where p.sensitivity in (:readable) and (:asof::date is null or k.date_start <= :asof::date)
        group by p.document_id, p.number, p.passage_id, p.title
      )
      select t.document_id as document, t.number, t.title, t.citation_id as citation, t.starts, t.ends, w.text, w.start_at,
             k.date_start as "on", k.date_end as until, k.date_precision as precision, k.illustrative,
             count(*) over () as total, (select count(distinct document_id) from told) as documents
      from told t
      join passage w on w.id = t.passage_id
      join document_card k on k.id = t.document_id
      order by k.date_start desc nulls last, t.document_id, t.number
      limit :most
      """;

  /**
   * A paragraph with the cited words marked; long ones are cut before the first and after the last.
   *
   * @param startAt of the paragraph, as {@code starts} and {@code ends} of the words that are cited
   *     in it, in code points of the document
   * @param total how many paragraphs there are in all
   * @param documents in how many documents they stand
   */
  record Paragraph(
      long document,
      int number,
      String title,
      long citation,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      String precision,
      boolean illustrative,
      String text,
      int startAt,
      List<Integer> starts,
      List<Integer> ends,
      long total,
      long documents) {
    public String url() {
      return "/documents/" + document + "#c" + citation;
    }

    public List<Run> runs() {
      BitSet cited = new BitSet();
      for (int i = 0; i < starts.size(); i++) {
        cited.set(starts.get(i) - startAt, ends.get(i) - startAt);
      }
      return Excerpt.of(text, cited);
    }
  }

  /** Words in a row that are cited or are not. */
  record Run(String text, boolean cited) {}

  private final ReadableSql sql;

  List<Paragraph> about(long borderObject) {
    return sql.sql(PASSAGES)
        .param("id", borderObject)
        .param("most", MOST)
        .query(RecordMapper.of(Paragraph.class))
        .list();
  }

  /** The cited words and as many around them as one reads at a glance. */
  static final class Excerpt {
    private static final int AROUND = 160;

    /**
     * @param cited which code points of the text are cited
     */
    static List<Run> of(String text, BitSet cited) {
      List<Run> runs = new ArrayList<>();
      int[] letters = text.codePoints().toArray();
      int last = Math.min(cited.length(), letters.length);
      int from = Math.min(Math.max(cited.nextSetBit(0), 0), last);
      runs.add(new Run(before(new String(letters, 0, from)), false));
      while (from < last) {
        boolean marked = cited.get(from);
        int next = marked ? cited.nextClearBit(from) : cited.nextSetBit(from);
        next = Math.min(next, last);
        runs.add(new Run(new String(letters, from, next - from), marked));
        from = next;
      }
      runs.add(new Run(after(new String(letters, last, letters.length - last)), false));
      runs.removeIf(run -> run.text().isEmpty());
      return runs;
    }

    private static String before(String words) {
      int cut = words.length() <= AROUND ? -1 : words.indexOf(' ', words.length() - AROUND);
      return cut < 0 ? words : "…" + words.substring(cut);
    }

    private static String after(String words) {
      int cut = words.length() <= AROUND ? -1 : words.lastIndexOf(' ', AROUND);
      return cut < 0 ? words : words.substring(0, cut) + "…";
    }
  }
}
