#include "app/cli/arguments.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <algorithm>
#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;
using Words = std::vector<std::string>;

namespace {

Words completed(Words words) {
    words.insert(words.begin(), {"complete", "--"});
    auto const outcome = start(words);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    std::istringstream lines{outcome.out};
    Words found;
    for (std::string line; std::getline(lines, line);) found.push_back(line);
    return found;
}

bool has(Words const& words, std::string const& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("complete: what can follow comes from the rows of the commands", "[cli]") {
    auto const [words, found] = GENERATE(table<Words, Words>({
        {{"eval"}, {"words", "evaluate"}},
        {{"evaluate", "--fa"}, {"words", "--fail-on"}},
        {{"evaluate", "--fail-on", ""}, {"words", "amber", "red"}},
        {{"evaluate", "--status", "mis"}, {"words", "missing"}},
        {{"trend", "--format", ""}, {"words", "csv", "json", "text"}},
        {{"sheet", ""}, {"words", "export", "import"}},
        {{"-C", "unit", "sheet", "export", "2024Q3"}, {"words", "2024Q3"}},
        {{"sheet", "import", "x"}, {"files"}},
        {{"sheet", "export", "2024Q3", "x"}, {"files"}},
        {{"bulk", "m"}, {"files", "merge"}},
        {{"bulk", "merge", "one", "tw"}, {"files"}},
        {{"init", ""}, {"folders"}},
        {{"-C", ""}, {"folders"}},
        {{"report", "-o", ""}, {"files"}},
        {{"completion", ""}, {"words", "bash", "fish", "zsh"}},
        {{"-C", "unit", "explain", "D-A-03"}, {"words", "D-A-03"}},
        {{"-C", "unit", "evaluate", "--table", "科学"}, {"words", "科学技术研究与开发资金"}},
        {{"-C", "not there", "evaluate", "--period", ""}, {"words"}},
        {{"set", "2024Q3", "x", "5家", ""}, {"words"}},
        {{"nothing", ""}, {"words"}},
    }));
    CAPTURE(words);
    CHECK(completed(words) == found);
}

TEST_CASE("complete: every command and every option of it is offered, and no hidden one", "[cli]") {
    auto const commands = completed({""});
    for (auto const& command : all_commands()) {
        CAPTURE(command.name);
        CHECK(has(commands, std::string{command.name}) == !command.is_hidden);
        auto const options = completed({std::string{command.name}, "-"});
        for (auto const& row : command.options)
            if (!row.is_positional()) CHECK(has(options, "--" + row.name()));
    }
}

TEST_CASE("completion: a shell that has one asks the program and knows no option itself", "[cli]") {
    auto const* shell = GENERATE("bash", "zsh", "fish");
    auto const script = start({"completion", shell});
    CHECK(script.code == 0);
    CHECK(script.out.find("jixiao complete -- ") != std::string::npos);
    CHECK(script.out.find("--period") == std::string::npos);
    CHECK(start({"completion", shell, "more"}).code == 2);
}
