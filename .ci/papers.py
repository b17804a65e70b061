#!/usr/bin/env python3
"""Puts a Word file and a PDF into a running archive, and tries to attach one that is marked as a state secret.

usage: papers.py BASE_URL NAME:PASSWORD

Words are taken out by a process of its own, which has to be found in each way in which the program is run. Only Python's
standard library is used.
"""
import http.cookiejar, io, re, sys, time, urllib.error, urllib.parse, urllib.request, zipfile

BASE, (NAME, PASSWORD) = sys.argv[1], sys.argv[2].split(":", 1)
WEB = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
faults = []


def expect(what, found, right):
    print(("ok     " if right else "WRONG  ") + f"{what}: {found}")
    if not right:
        faults.append(what)


def ask(address, data=None, kind=None):
    try:
        answer = WEB.open(urllib.request.Request(BASE + address, data, {"Content-Type": kind} if kind else {}), timeout=120)
        return answer.status, answer.url, answer.read().decode()
    except urllib.error.HTTPError as e:
        return e.code, address, e.read().decode()


def token(page):
    return re.search(r'name="_csrf"[^>]*value="([^"]+)"', ask(page)[2]).group(1)


def send(page, action, field, name, content, **fields):
    edge, parts = "ranh-gioi-cac-phan", []
    for key, value in {"_csrf": token(page), "noSecret": "true", **fields}.items():
        parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode())
    parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'.encode())
    return ask(action, b"".join(parts) + content + f"\r\n--{edge}--\r\n".encode(), "multipart/form-data; boundary=" + edge)


def word(*paragraphs):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as paper:
        paper.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                       '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
                       'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        paper.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
                       'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        paper.writestr("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORDPROCESSING}"><w:body>'
                       + "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs) + "</w:body></w:document>")
    return out.getvalue()


def pdf(words):
    page = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               f"<</Length {len(page)}>>\nstream\n{page}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, places = "%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{held}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (out + f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n").encode()


ask("/login", urllib.parse.urlencode({"username": NAME, "password": PASSWORD, "_csrf": token("/login")}).encode())
for name, content, words in (("ghi-nho.docx", word("Hai bên thống nhất mở lối thông quan Nà Lạn."), "mở lối thông quan Nà Lạn"),
                             ("ghi-nho.pdf", pdf("Hai ben se hop lai ve loi mo Po Peo."), "hop lai ve loi mo Po Peo")):
    code, address, page = send("/import", "/import", "text", name, content, sensitivity="internal")
    expect(f"the words of {name} are read", (code, address), code == 200 and "/documents/" in address and words in page)
    path, until = urllib.parse.urlsplit(address).path, time.monotonic() + 30
    while path not in (page := ask("/search?" + urllib.parse.urlencode({"q": words}))[2]) and time.monotonic() < until:
        time.sleep(0.5)  # the index hears of it a moment later
    expect("and found", path, path in page)
files = urllib.parse.urlsplit(address).path + "/files"
code, _, page = send(files + "/new", files, "files", "m.docx", word("MẬT", "Hai bên thống nhất."))
expect("a Word file marked as a secret is refused", code, code == 422 and "mang dấu Mật" in page)
code, _, page = send(files + "/new", files, "files", "m.pdf", pdf("TOI MAT"))
expect("so is such a PDF", code, code == 422 and "mang dấu Mật" in page)
code, _, page = send(files + "/new", files, "files", "ban-sao.docx", word("Bản sao."))
expect("another is attached", code, code == 200 and "ban-sao.docx" in page)
sys.exit(1 if faults else 0)
