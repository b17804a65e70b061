package vn.biennien;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends forms with files, as an editor does, and makes such files. */
public record Uploads(MockMvcTester web, EntityManager entities) {

  public MvcTestResult send(
      String address, Map<String, String> fields, MockMultipartFile... files) {
    var request = web.post().uri(address).multipart();
    for (MockMultipartFile file : files) {
      request = request.file(file);
    }
    fields.forEach(request::param);
    MvcTestResult answer =
        request.with(csrf()).with(user("lan").roles("EDITOR", "READER")).exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  public static MockMultipartFile file(String field, String name, byte[] bytes) {
    return new MockMultipartFile(field, name, "application/octet-stream", bytes);
  }

  /** A Word file of these paragraphs, with a small table below. */
  public static byte[] word(String... paragraphs) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("Kim ngạch");
      table.getRow(0).getCell(1).setText("1.234 triệu USD");
      document.write(out);
      return out.toByteArray();
    }
  }

  /** A PDF without words. */
  public static byte[] scan() throws IOException {
    try (PDDocument document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }
}
