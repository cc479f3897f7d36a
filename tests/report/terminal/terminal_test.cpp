#include "report/terminal/terminal.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/terminal/columns.hpp"
#include "tests/catch.hpp"
#include "tests/report/terminal/sample_evaluation.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <sstream>

using namespace jixiao;

namespace {

std::vector<std::string> lines_of(std::string const& text) {
    std::istringstream stream{text};
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// The cell at which `part` begins in `line`.
std::optional<std::size_t> cell_of(std::string const& line, std::string const& part,
                                   Ambiguous ambiguous) {
    auto const at = line.find(part);
    if (at == std::string::npos) return std::nullopt;
    return count_cells(line.substr(0, at), ambiguous);
}

std::string shown(std::size_t width, bool colour, Language language = Language::zh,
                  Ambiguous ambiguous = Ambiguous::narrow) {
    auto const sample = samples::every_state();
    return show_report(make_report(sample->year, {}), Catalog{language},
                       {width, colour, "", ambiguous});
}

std::string without_colour(std::string text) {
    for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at))
        text.erase(at, text.find('m', at) - at + 1);
    return text;
}

}  // namespace

TEST_CASE("terminal: no line is wider than the terminal", "[terminal]") {
    auto const width = GENERATE(60u, 80u, 100u, 120u, 200u);
    auto const language = GENERATE(Language::zh, Language::en);
    auto const ambiguous = GENERATE(Ambiguous::narrow, Ambiguous::wide);
    for (auto const& line : lines_of(shown(width, false, language, ambiguous))) {
        if (line.starts_with("  jixiao ")) continue;  // a command stays in one piece, to be copied
        CAPTURE(width, line);
        CHECK(count_cells(line, ambiguous) <= width);
        CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("terminal: targets and actuals begin in the same cell on every row", "[terminal]") {
    auto const width = GENERATE(80u, 100u, 120u);
    auto const ambiguous = GENERATE(Ambiguous::narrow, Ambiguous::wide);
    auto const all = shown(width, false, Language::zh, ambiguous);
    auto const lines = lines_of(all.substr(all.find("部门整体：")));  // the tables
    auto const column = [&](std::string const& name, std::string const& text) {
        for (auto const& line : lines)
            if (line.find(name) <= std::string_view{"● "}.size())
                if (auto const cell = cell_of(line, "  " + text, ambiguous)) return *cell;
        return std::size_t{0};
    };
    auto const target = column("净增高新", "≥115家");
    auto const actual = column("净增高新", "78家");
    CHECK(target > 0);
    CHECK(column("新增技改项目", "≥7个") == target);
    CHECK(column("服务软件", "≥5家") == target);
    CHECK(column("扩大产业", "提质增效") == target);
    CHECK(column("名称里有", "≥99.9%") == target);
    CHECK(column("单位职工", "≥95%") == target);
    CHECK(column("=HYPERLINK", "+5%") == target);
    CHECK(column("技术合同", "90亿元") == target);
    CHECK(column("新增技改项目", "4个") == actual);
    CHECK(column("服务软件", "2家") == actual);
    CHECK(column("技术合同", "120亿元") == actual);
}

TEST_CASE("terminal: colour changes nothing but the colour", "[terminal]") {
    CHECK(shown(80, false).find('\x1b') == std::string::npos);
    CHECK(shown(80, true).find("\x1b[31m■\x1b[0m") != std::string::npos);
    CHECK(without_colour(shown(80, true)) == shown(80, false));
    CHECK(without_colour(shown(120, true)) == shown(120, false));
}

TEST_CASE("terminal: control characters of a name do not reach the screen", "[terminal]") {
    auto const text = shown(80, false);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find("[31m") != std::string::npos);
    CHECK(text.find("\x1b") == std::string::npos);
}

TEST_CASE("terminal: rows can be hidden without changing the counts", "[terminal]") {
    auto const sample = samples::every_state();
    Selection selection;
    selection.statuses = {Status::red};
    auto const all = make_report(sample->year, {});
    auto const red = make_report(sample->year, {}, selection);
    auto const listed = [](ReportPart const& part) {
        return std::count_if(part.rows.begin(), part.rows.end(),
                             [](ReportRow const& row) { return row.is_listed; });
    };
    CHECK(listed(red.parts[0]) == 1);
    CHECK(listed(red.parts[1]) == 0);
    CHECK(red.whole.roll_up.all() == all.whole.roll_up.all());
    CHECK(red.whole.roll_up.status == Status::red);
    selection.table = "研究与开发";
    CHECK(make_report(sample->year, {}, selection).whole.roll_up.all() == 4);
    selection.term = TermChoice::annual;
    CHECK(make_report(sample->year, {}, selection).tables.empty());
}

TEST_CASE("printable: every line fits and no character is lost", "[terminal]") {
    CHECK(rc::check("wrapped text joins to the same text", [] {
        auto const word = rc::gen::elementOf(
            std::vector<std::string>{"绩效", "，", "≥115家", "（", "）", "abc", "7", "。", "的"});
        auto const words = *rc::gen::container<std::vector<std::string>>(word);
        auto const cells = *rc::gen::inRange<std::size_t>(2, 30);
        std::string text, joined;
        for (auto const& each : words) text += each;
        for (auto const& line : wrap_cells(text, cells, 10000)) {
            RC_ASSERT(count_cells(line) <= cells);
            joined += line;
        }
        RC_ASSERT(joined == text);
    }));
}

TEST_CASE("printable: lines break where a reader expects", "[terminal]") {
    using Lines = std::vector<std::string>;
    CHECK(wrap_cells("绩效目标，完成", 8, 9) == Lines{"绩效目", "标，完成"});
    CHECK(wrap_cells("约 115 家企业", 6, 9) == Lines{"约 115", "家企业"});
    CHECK(wrap_cells("共abcdef家", 6, 9) == Lines{"共", "abcdef", "家"});
    CHECK(wrap_cells("abcdefgh", 3, 9) == Lines{"abc", "def", "gh"});
    CHECK(wrap_cells("一二三四五六", 4, 2) == Lines{"一二", "三…"});
    CHECK(printable("a\x1b[2Jb\x7F\xE2\x80\xAE\xFF\n") == "a·[2Jb····");
    CHECK(printable("a\nb", true) == "a\nb");
}
