package vn.biennien.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.documents.Figures.Figure;

/**
 * What documents say of trade, as bars of one currency and scale, and as a table of all of it.
 * Figures of different places and kinds stand side by side; nothing is added up.
 *
 * @param rows in the order of their years
 */
public record Turnover(List<FigureAmount> rows) {
  private static final int LEFT = 430;
  private static final int RIGHT = 880;
  private static final int STEP = 30;

  /**
   * @param amount null where the number is not understood: it is in the table alone
   */
  public record FigureAmount(Figure figure, @Nullable BigDecimal billions, String currency) {}

  /** The bars of one currency. */
  public record Panel(String currency, List<FigureAmount> rows) {
    public int height() {
      return 12 + STEP * rows.size();
    }

    public int y(int index) {
      return 6 + STEP * index;
    }

    public double length(FigureAmount row) {
      BigDecimal most =
          rows.stream()
              .flatMap(r -> Stream.ofNullable(r.billions()))
              .reduce(BigDecimal::max)
              .orElse(BigDecimal.ONE);
      double part = row.billions() == null ? 0 : row.billions().doubleValue() / most.doubleValue();
      return Math.round((RIGHT - LEFT) * part * 10) / 10.0;
    }
  }

  static Turnover of(List<Figure> figures) {
    return new Turnover(
        figures.stream()
            .map(figure -> {
              Amount amount = Amount.of(figure);
              return amount == null
                  ? new FigureAmount(figure, null, "unstated")
                  : new FigureAmount(figure, amount.billions(), amount.currency());
            })
            .toList());
  }

  /** Sums in a currency that is not stated cannot be drawn beside others. */
  public List<Panel> panels() {
    return Stream.of("USD", "CNY", "VND", "unstated")
        .map(currency ->
            new Panel(
                currency,
                rows.stream()
                    .filter(row -> row.billions() != null && row.currency().equals(currency))
                    .toList()))
        .filter(panel -> !panel.rows().isEmpty())
        .toList();
  }
}
