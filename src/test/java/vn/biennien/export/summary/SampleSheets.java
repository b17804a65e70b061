package vn.biennien.export.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.summary.CommitmentSheet.Fact;
import vn.biennien.export.summary.SheetItem.Agencies;
import vn.biennien.export.summary.SheetItem.Basis;
import vn.biennien.export.summary.SheetItem.Result;

/** Sheets like those that an office prints, of any length. */
final class SampleSheets {

  static final String ARTICLE =
      "Bài “Hội đàm giữa Bí thư 4 tỉnh Việt Nam và Khu tự trị Choang Quảng Tây”";

  static final Agencies NO_AGENCIES = new Agencies(null, List.of(), List.of(), List.of());
  static final Result NO_RESULT = new Result(null, null, List.of());

  private SampleSheets() {}

  static OfficeHeading office() {
    return new OfficeHeading(
        "Ủy ban nhân dân tỉnh Lạng Sơn",
        "Sở Ngoại vụ",
        "Lạng Sơn",
        "BC-SNgV",
        "KT. Giám đốc\nPhó Giám đốc",
        "Nguyễn Thị Hồng Thắm",
        """
        - Thường trực Tỉnh ủy (để báo cáo);
        - UBND tỉnh (để báo cáo);
        Các sở, ban, ngành liên quan
        Lưu: VT, HTQT.
        """);
  }

  static CommitmentSheet meeting(OfficeHeading heading, int rows) {
    return new CommitmentSheet(
        heading,
        heading.placeName() == null ? null : LocalDate.of(2026, 2, 5),
        "Gặp gỡ đầu Xuân năm 2024 giữa Bí thư các tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang (Việt Nam) và Bí thư Khu ủy Quảng Tây (Trung Quốc)",
        null,
        List.of(
            new Fact("Thời gian", "27–28/02/2024"),
            new Fact(
                "Địa điểm",
                "thành phố Bắc Hải (北海), Khu tự trị dân tộc Choang Quảng Tây, Trung Quốc"),
            new Fact("Trưởng đoàn Trung Quốc", "Lưu Ninh (刘宁), Bí thư Khu ủy Quảng Tây"),
            new Fact("Tên địa phương", "Hà Giang (nay là Tuyên Quang)")),
        List.of(),
        List.of(),
        rows(rows, false, true),
        true,
        SheetChoices.USUAL);
  }

  static CommitmentSheet list(OfficeHeading heading, int rows) {
    return new CommitmentSheet(
        heading,
        null,
        "Cặp cửa khẩu Tà Lùng – Thủy Khẩu (水口), 2019–2026",
        "Lưu hành nội bộ",
        List.of(new Fact("Loại hình cửa khẩu", "quốc tế, từ 12/09/2025")),
        List.of(
            new Fact("Địa phương", "Cao Bằng"),
            new Fact("Năm", "2019–2026"),
            new Fact("Lĩnh vực", "Mở, nâng cấp cửa khẩu")),
        List.of(
            "Hai bên dùng tên gọi “cửa khẩu quốc tế” từ các ngày khác nhau; bản tổng hợp giữ cả hai cùng nguồn."),
        rows(rows, true, false),
        true,
        SheetChoices.USUAL);
  }

  static List<SheetItem> rows(int count, boolean severalMeetings, boolean pressOnly) {
    CommitmentKind[] kinds = CommitmentKind.values();
    List<SheetItem> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CommitmentKind kind = kinds[i % kinds.length];
      boolean specific = count < 4 || i % 5 < 3;
      rows.add(row(i, kind, specific, severalMeetings, pressOnly || i % 4 == 0));
    }
    return rows;
  }

  private static SheetItem row(
      int i, CommitmentKind kind, boolean specific, boolean severalMeetings, boolean pressOnly) {
    String meeting = severalMeetings ? "Gặp gỡ đầu Xuân " + (2019 + i % 8) : null;
    Basis basis =
        new Basis(
            i % 3 == 2 ? "Biên bản Hội nghị Ủy ban công tác liên hợp lần thứ 15" : ARTICLE,
            i % 3 == 2 ? "Biên bản Hội nghị Ủy ban công tác…" : "TTXVN",
            i % 3 == 2 ? null : 4 + i % 9,
            "28/02/2024",
            pressOnly,
            "/documents/1#p7");
    return switch (i % 4) {
      case 0 ->
          new SheetItem(
              kind,
              specific,
              null,
              meeting,
              "Nâng cấp cặp cửa khẩu song phương Tà Lùng – Thủy Khẩu (水口) lên cửa khẩu quốc tế; sớm đưa cầu đường bộ II vào sử dụng",
              "sớm hoàn thành thủ tục nâng cấp cặp cửa khẩu Tà Lùng - Thủy Khẩu thành cửa khẩu quốc tế, bao gồm lối thông quan Nà Lạn - Bố Cục; đẩy nhanh tiến độ xây dựng và đưa vào khai thác cầu đường bộ II Tà Lùng - Thủy Khẩu",
              List.of(basis),
              kind == CommitmentKind.AGREED
                  ? "Hai bên"
                  : kind == CommitmentKind.PROPOSED_CN
                      ? "Lưu Ninh (刘宁), Bí thư Khu ủy Quảng Tây, Trung Quốc"
                      : "Trần Hồng Minh, Bí thư Tỉnh ủy Cao Bằng, Việt Nam",
              new Agencies(
                  "Ủy ban nhân dân tỉnh Cao Bằng",
                  List.of("Bộ Ngoại giao", "Bộ Quốc phòng"),
                  List.of("Chính phủ Nhân dân Khu tự trị dân tộc Choang Quảng Tây"),
                  List.of()),
              "31/12/2025",
              new Result(
                  "Đã hoàn thành",
                  "Lễ công bố ngày 12/09/2025",
                  List.of(
                      new Basis(
                          "Bài “Công bố cửa khẩu quốc tế Tà Lùng”",
                          null,
                          2,
                          "12/09/2025",
                          true,
                          null))),
              List.of());
      case 1 ->
          new SheetItem(
              kind,
              specific,
              null,
              meeting,
              "Tăng cường giao lưu hữu nghị, quản lý biên giới",
              specific
                  ? "tăng cường giao lưu hữu nghị, phối hợp quản lý biên giới theo ba văn kiện pháp lý"
                  : null,
              List.of(basis),
              null,
              NO_AGENCIES,
              null,
              NO_RESULT,
              List.of());
      case 2 ->
          new SheetItem(
              kind,
              specific,
              null,
              meeting,
              "Kim ngạch qua các cặp cửa khẩu đạt 4,4 tỷ USD; thí điểm cửa khẩu thông minh Hữu Nghị – Hữu Nghị Quan (友谊关) tại khu vực mốc 1088/2–1089 và 1119–1120",
              "thí điểm xây dựng cửa khẩu thông minh tại đường chuyên dụng vận tải hàng hóa khu vực mốc 1119 - 1120 và 1088/2 - 1089, phấn đấu vận hành thử 24/24 giờ, không gián đoạn, không người lái, nâng hiệu suất thông quan lên 2 - 3 lần; hai bên thường xuyên trao đổi kỹ thuật, thống nhất tiêu chuẩn dữ liệu, sớm kết nối hệ thống điều hành",
              List.of(
                  basis,
                  new Basis(
                      "Thỏa thuận khung về cùng thúc đẩy xây dựng cửa khẩu thông minh",
                      null,
                      null,
                      "26/02/2024",
                      false,
                      null)),
              "Liêu Phẩm Hổ (廖品琥), Phó Chủ tịch Chính phủ Nhân dân Quảng Tây",
              new Agencies(
                  "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng – Lạng Sơn",
                  List.of("Chi cục Hải quan khu vực VI"),
                  List.of(),
                  List.of("Lạng Sơn", "Quảng Tây")),
              "Quý IV năm 2026",
              new Result(
                  "Đang triển khai",
                  "Bàn giao mặt bằng đợt 1, giải ngân 35,5%",
                  List.of(
                      new Basis("Báo cáo số 123/BC-SNgV", null, null, "15/11/2025", false, null))),
              List.of(
                  "Vướng mắc: Phía Trung Quốc chưa thống nhất tiêu chuẩn phương tiện tự hành",
                  "Nguồn viết “lối thống quan”"));
      default ->
          new SheetItem(
              kind,
              specific,
              null,
              meeting,
              "Tổ chức khám, chữa bệnh nhân đạo cho cư dân biên giới; phòng, chống dịch bệnh",
              null,
              List.of(basis),
              "Bí thư Tỉnh ủy Quảng Ninh",
              new Agencies("Sở Y tế", List.of(), List.of(), List.of()),
              "Hằng năm",
              new Result(
                  "Được nhắc lại",
                  null,
                  List.of(new Basis(ARTICLE, null, 9, "21/02/2025", true, null))),
              List.of("Suy từ thành phần cơ chế"));
    };
  }
}
