#include "tests/catch.hpp"
#include "tests/workspace/entries/edited_tables.hpp"

#include <rapidcheck.h>

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
using entries::IndicatorEdit;

TEST_CASE("edit_table: a row that is added and removed leaves the bytes that were there",
          "[entries]") {
    CHECK(rc::check([] {
        auto const count = *rc::gen::inRange<std::size_t>(0, 4);
        auto const in_brackets = *rc::gen::arbitrary<bool>();
        std::string const end = *rc::gen::element<std::string>("\n", "\r\n");
        auto const comment = [] {
            return *rc::gen::element<std::string>("", "  # 说明", " #x: y");
        };
        std::string list;
        std::vector<std::string> ids{""};
        for (std::size_t i = 0; i < count; ++i) {
            auto const id = "A-" + std::to_string(i);
            ids.push_back(id);
            if (in_brackets)
                list += (i ? *rc::gen::element<std::string>(", ", ",", " , ") : "") + "{id: " + id +
                        ", name: '甲" + std::to_string(i) + "', target: 1座}";
            else if (*rc::gen::arbitrary<bool>())
                list += end + "      - {id: " + id + ", name: 甲, target: 1座}" + comment();
            else
                list += end + "      -   id: \"" + id + "\"" + comment() + end +
                        "          name: 甲" + end + "          target: 1座" + comment() +
                        *rc::gen::element<std::string>("", end, end + "      # 另起");
        }
        if (in_brackets || count == 0) list = " [" + list + "]";
        auto const text = "table: department" + end + "goals:" + end + "  - term: annual" + end +
                          "    indicators:" + list + *rc::gen::element<std::string>("", end);
        auto const place = *rc::gen::elementOf(ids);
        std::vector<NewIndicator> added{row(0, place, "B-1", "丁"), row(0, place, "B-2", "戊: 己")};
        auto const with = with_rows(text, added);
        RC_ASSERT(with.has_value());
        RC_ASSERT(without(*with, {"B-2", "B-1"}) == text);
        RC_ASSERT(without(*without(*with, {"B-1"}), {"B-2"}) == text);
    }));
}

TEST_CASE("edit_table: an edit of a row leaves every line of the others", "[entries]") {
    CHECK(rc::check([] {
        auto const id = *rc::gen::element<std::string>("P1-A-01", "P1-A-02", "P1-L-01");
        auto const text = [] {
            return *rc::gen::maybe(
                rc::gen::element<std::string>("", "甲: 乙", "≥9座 # 略", "- x", "5"));
        };
        auto const some = [&](auto const& maybe) {
            return maybe ? std::optional{*maybe} : std::nullopt;
        };
        TableEdits edits;
        edits.rows = {{id, {}, some(text()), some(text()), some(text()), some(text())}};
        auto const after = made(on_lines, edits);
        RC_ASSERT(after.has_value());
        auto const first = on_lines.find("      - id: " + id) == std::string::npos
                               ? on_lines.find("      - {id: " + id)
                               : on_lines.find("      - id: " + id);
        auto const last = id == "P1-A-01"   ? on_lines.find("      # 乙的说明")
                          : id == "P1-A-02" ? on_lines.find("  - name: 长期目标")
                                            : on_lines.size();
        RC_ASSERT(after->starts_with(on_lines.substr(0, first)));
        RC_ASSERT(after->ends_with(on_lines.substr(last)));
    }));
}

TEST_CASE("edit_table: a broken file is edited as asked or not at all", "[entries]") {
    CHECK(rc::check([] {
        auto text = on_lines;
        auto const count = *rc::gen::inRange(1, 4);
        for (int i = 0; i < count; ++i) {
            auto const at = *rc::gen::inRange<std::size_t>(0, text.size());
            auto const piece = *rc::gen::element<std::string>(
                "", " ", "\n", "- ", "[", "]", "{", "}", "#", ": ", "\"", ",", "\r\n", "|\n");
            text.replace(at, *rc::gen::inRange<std::size_t>(0, 3), piece);
        }
        TableEdits edits;
        edits.rows = {{"P1-A-01", {}, "≥9座", "5", {}}};
        edits.added = {row(0, "P1-A-01", "P1-A-09", "丁"), row(1, "", "P1-L-09", "戊")};
        edits.removed = {"P1-A-02"};
        edits.facts = {{{"budget", "1万元"}}, {{"其他", "1万元"}}};
        std::vector<Diagnostic> diagnostics;
        auto const result = entries::edit_table({"t.yaml", text}, edits, diagnostics);
        if (!result) {
            RC_ASSERT(has_errors(diagnostics));
            return;
        }
        RC_ASSERT(result->text.find("name: 戊") != std::string::npos);
        RC_ASSERT(result->text.find("≥9座") != std::string::npos);
        RC_ASSERT(result->indicators.size() == 3U);
    }));
}
