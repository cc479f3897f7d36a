#include "base/utf8.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using Words = std::vector<std::string>;

bool is_block(std::string_view character) {
    constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    return std::find(blocks.begin(), blocks.end(), character) != blocks.end();
}

/// The marks of a text in their order: runs of blocks, with the points of periods without figures.
Words marks_in(std::string const& text) {
    Words marks;
    std::string mark;
    auto const end_mark = [&] {
        if (std::any_of(mark.begin(), mark.end(), [](char byte) { return byte == '\xE2'; }))
            marks.push_back(mark);
        mark.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const size = static_cast<unsigned char>(text[at]) >= 0xE0   ? std::size_t{3}
                          : static_cast<unsigned char>(text[at]) >= 0xC0 ? std::size_t{2}
                                                                         : std::size_t{1};
        auto const character = text.substr(at, size);
        at += size;
        if (is_block(character) || character == "·")
            mark += character;
        else
            end_mark();
    }
    end_mark();
    return marks;
}

Outcome on_terminal(Words const& more, Environment environment) {
    Words arguments{"evaluate", "-C", JIXIAO_SOURCE_DIR "/samples/hongshan-2024"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    environment.out_is_terminal = true;
    environment.no_color = true;
    return start(arguments, "", environment);
}

}  // namespace

TEST_CASE("year mark: a wide terminal shows the marks of every other format", "[cli]") {
    auto const period = GENERATE(as<std::string>{}, "2024Q4", "2024-07", "2024Q2");
    auto const shown = on_terminal({"--width", "120", "--period", period}, plain_environment());
    auto const written = start({"report", "--format", "md", "-C",
                                JIXIAO_SOURCE_DIR "/samples/hongshan-2024", "--period", period});
    auto const marks = marks_in(shown.out);
    CHECK(marks == marks_in(written.out));
    CHECK(marks.size() > 100);
}

TEST_CASE("year mark: none where there is no room, nothing to compare or only ASCII", "[cli]") {
    auto const environment = plain_environment();
    auto ascii = environment;
    ascii.is_ascii = true;
    CHECK(marks_in(on_terminal({"--width", "109"}, environment).out).empty());
    CHECK(marks_in(on_terminal({}, environment).out).empty());
    CHECK(marks_in(on_terminal({"--width", "120", "--period", "2024Q1"}, environment).out).empty());
    CHECK(marks_in(on_terminal({"--width", "120"}, ascii).out).empty());
    CHECK_FALSE(marks_in(on_terminal({"--width", "110"}, environment).out).empty());
}

TEST_CASE("year mark: a year by months keeps its lines, also where blocks are two cells", "[cli]") {
    Scratch const scratch;
    std::filesystem::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", scratch.path() / "unit",
                          std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(scratch.path() / "unit/actuals");
    for (int month = 1; month <= 12; ++month) {
        auto const period = std::string{"2024-"} + (month < 10 ? "0" : "") + std::to_string(month);
        put(scratch.path() / "unit/actuals" / (period + ".yaml"),
            "period: " + period + "\nvalues: to-date\nactuals:\n  净增高新技术企业数量: " +
                std::to_string(month * 9) + "家\n");
    }
    auto const ambiguous = GENERATE(as<std::string>{}, "1", "2");
    auto const width = GENERATE(as<std::size_t>{}, 110, 120, 160);
    auto const shown = start({"evaluate", "-C", (scratch.path() / "unit").string(), "--width",
                              std::to_string(width), "--ambiguous-width", ambiguous});
    CHECK(has(shown.out, "▁▂▃▃▄▅▅▆▇▇██"));
    std::istringstream lines{shown.out};
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(count_cells(line, ambiguous == "2" ? Ambiguous::wide : Ambiguous::narrow) <= width);
    }
}
