#include "tests/app/cli/only_program.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/zipped.hpp"

using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::string two_bytes_each(std::string_view word) {
    std::string text;
    for (auto const c : word) (text += c) += '\0';
    return text;
}

std::string const old_office{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

std::string with_a_table(std::string const& more) {
    return "<table><tr><td>一级指标</td><td>三级指标</td><td>指标值</td></tr><tr>"
           "<td>产出指标</td><td>次数</td><td>≥3次</td></tr></table>" +
           more;
}

/// The import ends with 2 and `part` in its message, and writes nothing.
void check_refused(Scratch const& scratch, std::string const& name, std::string const& part) {
    auto const out = scratch.path() / "out";
    auto const outcome =
        start({"import", (scratch.path() / name).string(), "-o", out.string(), "--lang", "en"});
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(part) != std::string::npos);
    CHECK_FALSE(fs::exists(out));
}

}  // namespace

TEST_CASE("bad documents: each kind is refused in its own words, and nothing is written", "[cli]") {
    Scratch const scratch;
    auto const packed_well = std::string(std::size_t{7} << 20, ' ');
    auto const [name, bytes, part] = GENERATE_COPY(table<std::string, std::string, std::string>({
        {"a.docx", old_office + two_bytes_each("EncryptedPackage"), "password-protected"},
        {"a.xlsx", old_office + two_bytes_each("EncryptedPackage"), "password-protected"},
        {"a.xlsx", zipped({{"xl/workbook.xml", "<x/>"}, {"_rels/.rels", "<x/>"}}, "secret"),
         "password-protected"},
        {"a.docx", zipped({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}}, "s"),
         "password-protected"},
        {"a.docx", zipped({{"word/document.xml", packed_well}}), "times its size"},
        {"a.xlsx", zipped({{"xl/worksheets/sheet1.xml", packed_well}}), "times its size"},
        {"a.docx", "PK\x03\x04 and no more", "damaged"},
        {"a.xlsx", "PK\x03\x04 and no more", "damaged"},
        {"a.zip", zipped({{"letter.txt", "x"}}), "a ZIP archive, not a document"},
        {"a.docx", "%PDF-1.7", "does not match its extension"},
        {"a.pdf", zipped({{"word/document.xml", "<x/>"}}), "does not match its extension"},
        {"a.xls", "%PDF-1.7", "does not match its extension"},
        {"a.html", std::string(100'000, '<'), "import-no-tables"},
        {"a.html", with_a_table([] {
             std::string deep;
             for (int i = 0; i < 5000; ++i) deep += "<div>";
             return deep;
         }()),
         "nest too deeply"},
        {"a.html", with_a_table([] {
             std::string tag = "<p";
             for (int i = 0; i < 5000; ++i)
                 tag += " a" + std::to_string(i) + (i % 2 ? "=\">\"" : "");
             return tag + ">";
         }()),
         "too many attributes"},
        {"a.html", with_a_table(""), "--year"},
    }));
    CAPTURE(name);
    put(scratch.path() / name, bytes);
    check_refused(scratch, name, part);
}

TEST_CASE("bad documents: a file that is none, or not what its name says", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "letter.txt", "一封信。\n");
    for (auto const* const picture : {"picture.txt", "picture.docx", "picture.xlsx", "picture.pdf"})
        put(scratch.path() / picture, std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16));
    put(scratch.path() / "letter.doc", "一封信。\n");
    put(scratch.path() / "empty.txt", "");
    put(scratch.path() / "table.txt", "PK\x03\x04 something");
    fs::resize_file(scratch.path() / "empty.txt", 0);
    put(scratch.path() / "large.txt", "");
    fs::resize_file(scratch.path() / "large.txt", 200 << 20);
    auto const [name, part] = GENERATE(table<std::string, std::string>({
        {"letter.txt", "import-no-tables"},
        {"picture.txt", "the document is not text"},
        {"empty.txt", "is empty"},
        {"table.txt", "the file is damaged"},
        {"picture.docx", "is damaged, or its content does not match"},
        {"picture.xlsx", "is damaged, or its content does not match"},
        {"picture.pdf", "is damaged, or its content does not match"},
        {"letter.doc", "does not match its extension"},
        {"large.txt", "32 MiB"},
        {"none.txt", "there is no file"},
        {"", "is a folder"},
    }));
    CAPTURE(name);
    check_refused(scratch, name, part);
}

TEST_CASE("bad documents: a PDF without text is called a scan", "[cli]") {
    Scratch const scratch;
    OnlyProgram const pdftotext{scratch.path() / "bin", "pdftotext",
                                "echo '<page width=\"1\" height=\"1\"></page>'\n"};
    put(scratch.path() / "a.pdf", "%PDF-1.7");
    auto const outcome = start({"import", (scratch.path() / "a.pdf").string(), "-o",
                                (scratch.path() / "o").string(), "--lang", "en"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("it is a scan") != std::string::npos);
}

TEST_CASE("import: what a document does not say comes from options", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "a.html", with_a_table(""));
    auto const out = scratch.path() / "out";
    auto const run = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{
            "import", (scratch.path() / "a.html").string(), "-o", out.string(), "--lang", "en"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return start(arguments);
    };
    CHECK(run({"--year", "2024"}).err.find("--unit") != std::string::npos);
    CHECK(run({"--year", "x", "--unit", "某局"}).code == 2);
    auto const shown = run({"--year", "2024", "--unit", "某局", "--dry-run"});
    CHECK(shown.code == 0);
    CHECK(shown.out.find("次数") != std::string::npos);
    CHECK_FALSE(fs::exists(out));
    CHECK(run({"--year", "2024", "--unit", "某局"}).code == 0);
    auto const written = read_whole(out / "department.yaml");
    CHECK(written.find("year: 2024") != std::string::npos);
    CHECK(written.find("unit: 某局") != std::string::npos);
}
