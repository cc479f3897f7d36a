// Loading, evaluating and reviewing generated books, against yaml-cpp's own tree reading the same
// files.

#include "evaluate/evaluate.hpp"
#include "lint/lint.hpp"
#include "load/workspace.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <filesystem>

using namespace jixiao;

int main() {
    auto const root = std::filesystem::temp_directory_path() /
                      fmt::format("jixiao-bench-{}", static_cast<long>(::getpid()));
    for (auto const size : {std::size_t{10'000}, std::size_t{100'000}}) {
        auto const folder = bench::write_generated_book(root / std::to_string(size), size);
        auto const workspace = load_workspace(folder);
        auto const period = *parse_period("2024Q3");
        auto const rules = built_in_lint_rules();
        std::size_t seen = 0;
        std::vector<bench::Contender> contenders{
            {"yaml-cpp tree, files read only",
             [&] {
                 for (auto const* part : {"indicators", "actuals"})
                     for (auto const& file : std::filesystem::directory_iterator{folder / part})
                         seen += YAML::LoadFile(file.path().string()).size();
             },
             {}},
            {"load", [&] { seen += load_workspace(folder).book.tables.size(); }, {}},
            {"evaluate",
             [&] {
                 seen += evaluate(workspace.book, workspace.actuals, workspace.profile,
                                  workspace.units, period)
                             .verdicts.size();
             },
             {}},
            {"lint",
             [&] {
                 seen += lint(workspace.book, rules, workspace.units, workspace.profile,
                              boost::gregorian::date{2024, 6, 30})
                             .size();
             },
             {}},
        };
        bench::race(contenders, size > 50'000 ? 3 : 5);
        if (has_errors(workspace.diagnostics) || seen == 0) return EXIT_FAILURE;
        auto const floor = contenders.front().median();
        fmt::print("\n{} indicators in {} tables\n", size, workspace.book.tables.size());
        for (auto const& c : contenders)
            fmt::print("  {:32} {:9.1f} ms ({:.1f}-{:.1f})  {:7.2f} us an indicator  {:6.3f} x\n",
                       c.name, c.median() * 1e3, c.least() * 1e3, c.most() * 1e3,
                       c.median() * 1e6 / static_cast<double>(size), c.median() / floor);
    }
    std::filesystem::remove_all(root);
    return EXIT_SUCCESS;
}
