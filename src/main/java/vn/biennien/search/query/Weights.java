package vn.biennien.search.query;

/**
 * How much each thing that a passage may share with a question counts in the order of the answers.
 *
 * @param sameMarks a word that was typed with marks, with the same marks
 * @param otherMarks the same with any marks
 * @param unmarked a word that was typed without marks, with any
 * @param unmarkedAsTyped the same without marks
 * @param pair two words beside each other, with any marks
 * @param pairOfLong the same of a question of many things: most of its single words are not what it
 *     is about
 * @param whole all that was typed in its order, shared among its words
 * @param fact a date or an amount
 * @param dateOfDocument that the document's meetings are of the date
 * @param year how often a year stands somewhere says nothing
 * @param quote what was quoted
 * @param context what the document says of itself
 */
public record Weights(
    float sameMarks,
    float otherMarks,
    float unmarked,
    float unmarkedAsTyped,
    float pair,
    float pairOfLong,
    float whole,
    float fact,
    float dateOfDocument,
    float year,
    float quote,
    float context) {

  /** As measured on judged queries. */
  static final Weights MEASURED = new Weights(1, .25f, 1, .4f, .6f, .75f, 2, 6, 2, 4, 1, .6f);
}
