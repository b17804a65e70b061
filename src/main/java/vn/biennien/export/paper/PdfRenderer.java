package vn.biennien.export.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns a template that gives well-formed XHTML into a PDF for the file and for readers with a
 * screen reader: PDF/A-2a and PDF/UA-1, every font embedded, title and language in the metadata.
 *
 * <p>A page may name style sheets of the application as {@code /css/name.css}; they are read from
 * the class path. Nothing else is ever fetched, whatever a page says. Fonts are Tinos (the metric
 * twin of Times New Roman) and Noto Serif SC for Chinese; drawings are inline SVG.
 *
 * <p>An element marked {@code data-keep-head="name"}, a table or what holds one, is moved to a new
 * page when the head of its table would otherwise stand without a row at the foot of a page.
 */
@Component
public class PdfRenderer {

  private static final int MOST_MOVES = 4;
  private static final String MARK = "data-keep-head";
  private static final String MOVED = "moved";
  private static final String SCHEME = "biennien";
  private static final Pattern STYLE_SHEET = Pattern.compile("/?css/[a-z0-9-]+\\.css");

  private final List<Font> fonts =
      List.of(
          Font.load("Tinos-Regular.ttf", "Tinos", 400, FontStyle.NORMAL),
          Font.load("Tinos-Bold.ttf", "Tinos", 700, FontStyle.NORMAL),
          Font.load("Tinos-Italic.ttf", "Tinos", 400, FontStyle.ITALIC),
          Font.load("Tinos-BoldItalic.ttf", "Tinos", 700, FontStyle.ITALIC),
          Font.load("NotoSerifSC-Regular.ttf", "Noto Serif SC", 400, FontStyle.NORMAL));
  private final byte[] colorProfile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

  private final ITemplateEngine templates;

  public PdfRenderer(ITemplateEngine templates) {
    this.templates = templates;
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  /**
   * Renders a paper in Vietnamese.
   *
   * @param template of a well-formed document with {@code lang}, a {@code title} and, for PDF/UA, a
   *     {@code meta name="subject"}; it finds {@code paper} set
   * @param name by which the template knows what it prints
   * @throws IllegalStateException if the page is not well-formed or cannot be laid out: a fault of
   *     the template or of the renderer, never of the reader
   */
  public byte[] render(String template, String name, Object printed) {
    String xhtml =
        templates.process(
            template, new Context(Vietnamese.LOCALE, Map.of(name, printed, "paper", true)));
    String page = Texts.validPage(Normalizer.normalize(xhtml, Normalizer.Form.NFC));
    for (int moves = 0; ; moves++) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream(256 * 1024);
      String alone;
      try (BatikSVGDrawer svg = new BatikSVGDrawer();
          PdfBoxRenderer renderer = builder(page, svg).toStream(pdf).buildPdfRenderer()) {
        renderer.layout();
        alone =
            moves < MOST_MOVES
                ? lonelyHead(renderer.getRootBox(), renderer.getRootBox().getLayer())
                : null;
        if (alone == null) {
          renderer.createPDF();
        }
      } catch (IOException | RuntimeException e) {
        throw new IllegalStateException("The page could not be rendered as PDF", e);
      }
      if (alone == null) {
        return pdf.toByteArray();
      }
      page = page.replace(MARK + "=\"" + alone + "\"", MARK + "=\"" + MOVED + "\"");
    }
  }

  private PdfRendererBuilder builder(String page, BatikSVGDrawer svg) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (Font font : fonts) {
      builder.useFont(font::open, font.family(), font.weight(), font.style(), true);
    }
    return builder
        .useFastMode()
        .useUnicodeLineBreaker(new LineBreaks())
        .useReplacementText("□")
        .useSVGDrawer(svg)
        .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
        .usePdfUaAccessibility(true)
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .useColorProfile(colorProfile)
        .useUriResolver((base, uri) -> resolve(uri))
        .useProtocolsStreamImplementation(StyleSheet::new, SCHEME)
        .useExternalResourceAccessControl(
            (uri, type) -> uri.startsWith(SCHEME + ":"),
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .withProducer("Biên Niên")
        .withHtmlContent(page, SCHEME + ":/");
  }

  /** The mark of the first table whose head stands alone on its page and has not been moved yet. */
  private static @Nullable String lonelyHead(Box box, Layer pages) {
    if (box instanceof TableBox table) {
      String mark = mark(table.getElement());
      return mark != null && !mark.equals(MOVED) && isAlone(table, pages) ? mark : null;
    }
    for (Box child : box.getChildren()) {
      String found = lonelyHead(child, pages);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isAlone(TableBox table, Layer pages) {
    if (table.getChildCount() < 2
        || !(table.getChild(0) instanceof TableSectionBox head)
        || !head.isHeader()) {
      return false;
    }
    return page(pages, head.getAbsY()) != page(pages, table.getChild(1).getAbsY());
  }

  private static int page(Layer pages, int y) {
    for (PageBox page : pages.getPages()) {
      if (y < page.getBottom()) {
        return page.getPageNo();
      }
    }
    return -1;
  }

  private static @Nullable String mark(@Nullable Node node) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      if (element.hasAttribute(MARK)) {
        return element.getAttribute(MARK);
      }
    }
    return null;
  }

  private static @Nullable String resolve(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    String path = uri.startsWith(SCHEME + ":") ? uri.substring(SCHEME.length() + 1) : uri;
    return STYLE_SHEET.matcher(path).matches() ? SCHEME + ":" + path : null;
  }

  private record Font(byte[] bytes, String family, int weight, FontStyle style) {
    /** Names of font tables are four letters. */
    private static final int GSUB = 'G' << 24 | 'S' << 16 | 'U' << 8 | 'B';

    private static final int HIDDEN = 'x' << 24 | 'S' << 16 | 'U' << 8 | 'B';

    static Font load(String file, String family, int weight, FontStyle style) {
      try {
        byte[] bytes = new ClassPathResource("fonts/" + file).getContentAsByteArray();
        withoutSubstitutions(bytes);
        return new Font(bytes, family, weight, style);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    /**
     * Hides the table of glyph substitutions. Composed Vietnamese and Chinese need none of them,
     * and looking for ligatures in every run of words took two thirds of the time of a print.
     */
    private static void withoutSubstitutions(byte[] font) {
      ByteBuffer tables = ByteBuffer.wrap(font);
      int count = tables.getShort(4);
      for (int at = 12; at < 12 + 16 * count; at += 16) {
        if (tables.getInt(at) == GSUB) {
          tables.putInt(at, HIDDEN);
        }
      }
    }
  }

  private record StyleSheet(String uri) implements FSStream {

    @Override
    public InputStream getStream() {
      String path = uri.substring(uri.indexOf("css/"));
      try {
        return new ClassPathResource("static/" + path).getInputStream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
