#include "base/refusal.hpp"
#include "read/xlsx/archive.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "tests/catch.hpp"
#include "tests/read/xlsx/small_workbook.hpp"
#include "tests/zipped.hpp"

#include <random>

using namespace jixiao;
using namespace jixiao::xlsx;
using namespace jixiao::tests;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

/// Why a file is not read; empty when it is.
std::string refusal(std::string bytes) {
    try {
        read_workbook(std::move(bytes));
    } catch (Refusal const& refused) {
        CHECK_FALSE(refused.message().empty());
        return refused.message().text;
    }
    return {};
}

std::string refusal_of(std::map<std::string, std::string> const& parts) {
    return refusal(zipped(parts));
}

std::string with_part(std::string const& name, std::string const& text) {
    auto parts = workbook_parts("<row><c t=\"s\"><v>0</v></c></row>", "<si><t>a</t></si>");
    parts[name] = text;
    return refusal_of(parts);
}

constexpr auto sheet = "xl/worksheets/sheet1.xml", book = "xl/workbook.xml",
               strings = "xl/sharedStrings.xml";

}  // namespace

TEST_CASE("hostile: what is no workbook is refused", "[xlsx]") {
    std::string const ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    std::string encrypted = ole;
    for (char const c : std::string{"EncryptedPackage"}) (encrypted += c) += '\0';
    CHECK(refusal("") == "this is not an .xlsx file");
    CHECK(refusal("period: 2024Q3\n") == "this is not an .xlsx file");
    CHECK(refusal(ole) == "this is an old .xls or .et file");
    CHECK(refusal(encrypted) == "the file is password-protected");
    CHECK(refusal("PK\x03\x04 and then nothing") == "the file is damaged");
    CHECK(refusal_of({{"a.txt", "a"}}) == "this zip file is not an .xlsx workbook");
    CHECK(refusal_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}) ==
          "this is an OpenDocument file (.ods)");
    CHECK(refusal(zipped(workbook_parts(""), "secret")) == "the file is password-protected");
    auto const whole = zipped(workbook_parts("<row/>"));
    CHECK(refusal(whole).empty());
    CHECK(refusal(whole.substr(0, whole.size() / 2)) == "the file is damaged");
}

TEST_CASE("hostile: bombs are refused before they are unpacked", "[xlsx]") {
    CHECK(with_part(sheet, std::string(largest_part + 1, ' ')) ==
          "the part {0} is larger than {1} MiB");
    CHECK(with_part(strings, std::string(std::size_t{4} << 20, ' ')) ==
          "the part {0} unpacks to more than {1} times its size");
    std::map<std::string, std::string> many;
    for (auto i = 0; i < 1001; ++i) many["p" + std::to_string(i)] = "";
    CHECK(refusal_of(many) == "the file has {0} parts; the limit is {1}");
    std::mt19937 random{1};
    std::string noise(largest_part, '\0');
    for (auto& c : noise) c = static_cast<char>('a' + random() % 16);
    std::map<std::string, std::string> large;
    for (auto i = 0; i < 5; ++i) large["p" + std::to_string(i)] = noise;
    CHECK(refusal_of(large) == "the file unpacks to more than {0} MiB");
}

TEST_CASE("hostile: a text that is stored once and shown a million times", "[xlsx]") {
    auto parts = workbook_parts("", "<si><t>" + std::string(30'000, 'a') + "</t></si>");
    auto const cell = "<c t=\"s\"><v>0</v></c>";
    std::string rows;
    for (auto i = 0; i < 250; ++i) rows += "<row>" + repeated(cell, 10) + "</row>";
    parts[sheet] = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    CHECK(refusal_of(parts) == "the sheets of the file contain more than they can show");
}

TEST_CASE("hostile: XML that no spreadsheet program writes", "[xlsx]") {
    CHECK(with_part(strings,
                    "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                    "<sst><si><t>&b;</t></si></sst>") ==
          "the part {0} of the file has a document type declaration");
    CHECK(with_part(book, "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><workbook/>") ==
          "the part {0} of the file has a document type declaration");
    CHECK(with_part(sheet, "<worksheet><sheetData>") == "the part {0} of the file is not XML: {1}");
    CHECK(with_part(sheet, "") == "the part {0} of the file is not XML: {1}");
    CHECK(with_part(book,
                    "<workbook><sheets><sheet name=\"a\xFF\" r:id=\"s\"/></sheets></workbook>") ==
          "the name of a sheet is not UTF-8");
    CHECK(with_part(book, "<workbook/>") == "this zip file is not an .xlsx workbook");
    CHECK(with_part(sheet, "<worksheet/>").empty());
    // Deep nesting takes no stack.
    CHECK(with_part(sheet, repeated("<a>", 100'000) + repeated("</a>", 100'000)).empty());
    CHECK(with_part(strings, "<sst/>") ==
          "the part {0} of the file refers to a text that does not exist");
}

TEST_CASE("hostile: cells that no sheet has", "[xlsx]") {
    auto const rows =
        GENERATE(as<std::string>{}, "<row><c r=\"ZZZZZ9\"><v>1</v></c></row>",
                 "<row><c r=\"A99999999999999999999\"><v>1</v></c></row>", "<row r=\"0\"/>",
                 "<row r=\"-1\"/>", "<row r=\"99999999999999999999999\"/>",
                 "<row r=\"1048577\"><c><v>1</v></c></row>",
                 "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                 "<row><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>");
    CAPTURE(rows);
    CHECK(refusal_of(workbook_parts(rows)) == "the part {0} of the file has a cell at \"{1}\"");
}

TEST_CASE("mutations: whatever is changed in a workbook, it is read or refused", "[xlsx]") {
    auto const parts = workbook_parts(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"2\"><v>45473</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>≥5家</t></is></c></row>",
        "<si><r><t>a</t></r><r><t>b_x000A_</t></r></si>");
    std::mt19937 random{2024};
    auto const changed = [&](std::string text) {
        for (auto count = random() % 8 + 1; count > 0 && !text.empty(); --count) {
            auto const at = random() % text.size();
            switch (random() % 4) {
                case 0: text[at] = static_cast<char>(random()); break;
                case 1: text.erase(at, random() % 9 + 1); break;
                case 2: text.insert(at, text.substr(random() % text.size(), random() % 20)); break;
                case 3: text[at] = "<>&\"/;0E-"[random() % 9]; break;
            }
        }
        return text;
    };
    auto const whole = zipped(parts);
    std::size_t read = 0, refused = 0;
    for (auto round = 0; round < 1500; ++round) {
        std::string bytes;
        if (round % 3 == 0) {
            bytes = changed(whole);
        } else {  // behind the sums of the zip file
            auto mutated = parts;
            auto part =
                std::next(mutated.begin(), static_cast<std::ptrdiff_t>(random() % mutated.size()));
            part->second = changed(part->second);
            bytes = zipped(mutated);
        }
        try {
            read_workbook(bytes);
            ++read;
        } catch (Refusal const&) {
            ++refused;
        }
    }
    CHECK(read > 30);
    CHECK(refused > 100);
}
