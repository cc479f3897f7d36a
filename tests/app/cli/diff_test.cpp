#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("diff: two periods in their order, or an error with a hint", "[cli]") {
    using Words = std::vector<std::string>;
    auto const [words, part] = GENERATE(table<Words, std::string>({
        {Words{}, "two periods"},
        {Words{"2024Q3"}, "two periods"},
        {Words{"2024Q1", "2024Q2", "2024Q3"}, "two periods"},
        {Words{"2024Q3", "2024Q2"}, "jixiao diff 2024Q2 2024Q3"},
        {Words{"2024Q3", "2024-09"}, "end together"},
        {Words{"2024Q2", "2024Q5"}, "\"2024Q5\" is not a period"},
        {Words{"2022Q2", "2022Q3"}, "covers both 2022Q2 and 2022Q3"},
        {Words{"2024Q2", "2024Q3", "--format", "html"}, "--format"},
        {Words{"2024Q2", "2024Q3", "--table", "没有"}, "no table"},
    }));
    Words arguments{"diff", "-C", "unit"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    auto const outcome = start_in_english(arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(part) != std::string::npos);
}

TEST_CASE("diff: any two periods, a table or a term, to the screen or a file", "[cli]") {
    Scratch const scratch;
    auto const file = (scratch.path() / "diff.json").string();
    CHECK(start({"diff", "2024Q2", "2024Q3", "-C", "unit", "--format", "json", "-o", file}).code ==
          0);
    CHECK(read_whole(file) ==
          start({"diff", "2024Q2", "2024Q3", "-C", "unit", "--format", "json"}).out);
    auto const far = start_in_english({"diff", "2024-02", "2024Q3", "-C", "unit"});
    CAPTURE(far.out);
    CHECK(far.code == 0);
    CHECK(far.out.find("2024, month 2 → 2024, third quarter") != std::string::npos);
    auto const part =
        start_in_english({"diff", "2024Q2", "2024Q3", "-C", "unit", "--term", "long-term"});
    CHECK(part.out.find("P1-L-02") != std::string::npos);
    CHECK(part.out.find("D-A-0") == std::string::npos);
}
