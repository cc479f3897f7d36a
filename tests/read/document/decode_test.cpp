#include "read/document/decode.hpp"

#include "read/document/import.hpp"
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

#include <iconv.h>

using namespace jixiao;
using namespace jixiao::document;

namespace {

std::string encoded(std::string text, char const* encoding) {
    auto* const conversion = iconv_open(encoding, "UTF-8");
    std::string bytes(text.size() * 2, '\0');
    auto *in = text.data(), *out = bytes.data();
    auto in_left = text.size(), out_left = bytes.size();
    REQUIRE(iconv(conversion, &in, &in_left, &out, &out_left) == 0);
    iconv_close(conversion);
    bytes.resize(bytes.size() - out_left);
    return bytes;
}

std::string const published = tests::with_tabs(
    tests::project_with("年度绩效目标1|产出指标|数量指标|新增设备|1台|2台|≥3台|计划数据\n"));

}  // namespace

TEST_CASE("decode: a document reads the same in every encoding", "[document]") {
    auto const [name, bytes] = GENERATE(table<std::string, std::string>({
        {"utf-8", published},
        {"utf-8 with a byte order mark", "\xEF\xBB\xBF" + published},
        {"gb18030", encoded(published, "GB18030")},
        {"utf-16, as Windows saves it", "\xFF\xFE" + encoded(published, "UTF-16LE")},
        {"utf-16, the high byte first", "\xFE\xFF" + encoded(published, "UTF-16BE")},
    }));
    CAPTURE(name);
    std::vector<Diagnostic> diagnostics;
    CHECK(decode_document(bytes, "document", diagnostics) == published);
    CHECK(diagnostics.empty());
    CHECK(import_document(bytes, "document").tables.size() == 1);
}

TEST_CASE("decode: what is no text is refused with what it is", "[document]") {
    using namespace std::string_literals;
    auto const [bytes, message] = GENERATE(table<std::string, std::string>({
        {"", "the document is empty"},
        {" \r\n\t", "the document is empty"},
        {"PK\x03\x04 …", "this is {0}, not its text"},
        {"%PDF-1.7 …", "this is {0}, not its text"},
        {"\x7F\x45LF\x02\x01\x00\x00 \xFF\xFE"s,
         "the document is not text: neither UTF-8 nor GB18030"},
        {"text with a zero \x00 in it"s, "the document is not text: neither UTF-8 nor GB18030"},
        {"\xFF\xFF\xFF\xFF\xFF\xFF", "the document is not text: neither UTF-8 nor GB18030"},
    }));
    CAPTURE(bytes);
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(decode_document(bytes, "document", diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "import-not-text");
    CHECK(diagnostics[0].message.text == message);
}
