// Reading the real targets: the grammar against a scanner by hand, RE2 and std::regex.

#include "model/target/parse.hpp"
#include "read/workspace/workspace.hpp"
#include "tests/bench/scanners.hpp"
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>

#include <cstdlib>

using namespace jixiao;

namespace {

/// Every 指标值 of the tables of 2024, of that year and the two before, as often as it is printed.
std::vector<std::string> real_targets() {
    std::vector<std::string> texts;
    auto const workspace = load_workspace(JIXIAO_SOURCE_DIR "/samples/hongshan-2024");
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                texts.push_back(indicator.target.text);
                for (auto const& [year, past] : indicator.history) texts.push_back(past.text);
            }
    return texts;
}

/// Times one set of texts and prints a line a reader.
void race(char const* title, std::vector<std::string> const& texts, Units const& units,
          bench::Re2Scanner const& re2, bench::StdScanner const& std_regex) {
    constexpr auto rounds = 15, repetitions = 100;
    static std::size_t volatile seen = 0;
    auto const all = [&](auto const& read) {
        return [&, read] {
            std::size_t sum = 0;
            for (auto i = 0; i < repetitions; ++i)
                for (auto const& text : texts) sum += read(text);
            seen = seen + sum;
        };
    };
    std::vector<bench::Contender> contenders{
        {"by hand",
         all([](auto const& text) { return bench::scan_by_hand(text).comparator.index(); }),
         {}},
        {"grammar",
         all([&](auto const& text) { return parse_target(text, units)->comparator.index(); }),
         {}},
        {"RE2", all([&](auto const& text) { return re2.scan(text).comparator.index(); }), {}},
        {"std::regex",
         all([&](auto const& text) { return std_regex.scan(text).comparator.index(); }),
         {}},
    };
    bench::race(contenders, rounds);
    auto const parses = static_cast<double>(texts.size() * repetitions);
    auto const limit = contenders.front().median();
    fmt::print("{}: {}\n", title, texts.size());
    for (auto const& c : contenders)
        fmt::print("  {:12} {:8.1f} ns a target ({:.1f}-{:.1f})  {:7.2f} x by hand\n", c.name,
                   c.median() * 1e9 / parses, c.least() * 1e9 / parses, c.most() * 1e9 / parses,
                   c.median() / limit);
}

}  // namespace

int main() {
    auto const texts = real_targets();
    auto const units = built_in_units();
    bench::Re2Scanner const re2;
    bench::StdScanner const std_regex;
    std::vector<std::string> alike;
    for (auto const& text : texts) {
        auto const target = parse_target(text, units);
        auto const by_hand = bench::scan_by_hand(text);
        if (target && *target == by_hand && re2.scan(text) == by_hand &&
            std_regex.scan(text) == by_hand)
            alike.push_back(text);
    }
    race("targets that all four read alike", alike, units, re2, std_regex);
    race("all targets; the others take words and shapes for nothing", texts, units, re2, std_regex);
    return alike.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
