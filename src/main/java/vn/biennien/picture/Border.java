package vn.biennien.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The border between Vietnam and China from Hà Giang to the sea, and the coast, in degrees. Source
 * and licence stand beside the file, in {@code map/README.md}.
 */
@Component
class Border {
  private static final int WIDTH = 960;

  /** At this latitude a degree of longitude is as much shorter than one of latitude. */
  private final double squeeze;

  private final Lines lines;

  /** Corners in degrees, and lines of pairs of longitude and latitude. */
  record Lines(
      String source,
      double west,
      double east,
      double south,
      double north,
      List<List<double[]>> border,
      List<List<double[]>> coast) {}

  Border(JsonMapper json) {
    try (InputStream in = new ClassPathResource("map/border.json").getInputStream()) {
      lines = json.readValue(in, Lines.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    squeeze = Math.cos(Math.toRadians((lines.south() + lines.north()) / 2));
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return (int) Math.round((lines.north() - lines.south()) * scale() / squeeze);
  }

  private double scale() {
    return WIDTH / (lines.east() - lines.west());
  }

  double x(double longitude) {
    return Math.round((longitude - lines.west()) * scale() * 10) / 10.0;
  }

  double y(double latitude) {
    return Math.round((lines.north() - latitude) * scale() / squeeze * 10) / 10.0;
  }

  boolean holds(double latitude, double longitude) {
    return latitude > lines.south()
        && latitude < lines.north()
        && longitude > lines.west()
        && longitude < lines.east();
  }

  /** The data of an SVG path. */
  public String borderPath() {
    return path(lines.border());
  }

  public String coastPath() {
    return path(lines.coast());
  }

  private String path(List<List<double[]>> all) {
    StringBuilder path = new StringBuilder();
    for (List<double[]> line : all) {
      char move = 'M';
      for (double[] point : line) {
        path.append(move).append(x(point[0])).append(' ').append(y(point[1]));
        move = 'L';
      }
    }
    return path.toString();
  }
}
