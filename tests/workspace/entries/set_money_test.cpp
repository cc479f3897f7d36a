#include "tests/catch.hpp"
#include "workspace/entries/set_entries.hpp"

using namespace jixiao;
using entries::NewEntry;

namespace {

NewEntry money(std::string const& line, std::optional<std::string> value) {
    NewEntry entry;
    entry.names = {"整体", "T-1"};
    entry.spending_line = line;
    entry.value = std::move(value);
    return entry;
}

NewEntry of_source(std::string const& name, std::optional<std::string> value,
                   std::optional<std::string> adjusted = std::nullopt) {
    auto entry = money("", std::move(value));
    entry.source = name;
    entry.adjusted = std::move(adjusted);
    return entry;
}

std::string money_written(std::string const& text, std::vector<NewEntry> const& all) {
    std::vector<Diagnostic> diagnostics;
    auto const result = entries::set_entries({"2024Q3.yaml", text}, all, diagnostics);
    return result ? result->text : "refused";
}

std::string const first_lines = "period: 2024Q3\nactuals:\n  甲: 1家\n";

}  // namespace

TEST_CASE("set_money: the line is written where it belongs, and nothing else moves", "[entries]") {
    auto const whole = money("", "5万元");
    auto const line = money("设备", "3万元");
    auto adjusted = money("", std::nullopt);
    adjusted.adjusted = "9万元";
    auto const [before, entry, after] = GENERATE_COPY(table<std::string, NewEntry, std::string>({
        {"", whole, "budget:\n  整体: 5万元\n"},
        {"", line, "budget:\n  整体: {spending: {设备: 3万元}}\n"},
        {"", adjusted, "budget:\n  整体: {adjusted: 9万元}\n"},
        {"budget:\n", whole, "budget:\n  整体: 5万元\n"},
        {"budget: {}\n", whole, "budget:\n  整体: 5万元\n"},
        {"budget:   # 万元\n  整体:   # 9万元\n", whole,
         "budget:   # 万元\n  整体: 5万元   # 9万元\n"},
        {"budget:\n  T-1: 4万元 # 一\n", whole, "budget:\n  T-1: 5万元 # 一\n"},
        {"budget:\n  整体: 4万元\n", line,
         "budget:\n  整体: {spent: 4万元, spending: {设备: 3万元}}\n"},
        {"budget:\n  整体: 4万元\n", adjusted,
         "budget:\n  整体: {spent: 4万元, adjusted: 9万元}\n"},
        {"budget:\n  整体:\n    spent:   # 9\n    spending:\n      设备:\n      培训:\n", line,
         "budget:\n  整体:\n    spent:   # 9\n    spending:\n      设备: 3万元\n      培训:\n"},
        {"budget:\n  整体:\n    spent:   # 9\n    spending:\n      设备:\n", whole,
         "budget:\n  整体:\n    spent: 5万元   # 9\n    spending:\n      设备:\n"},
        {"budget:\n  别的: 1元\n# 末\n", whole, "budget:\n  别的: 1元\n  整体: 5万元\n# 末\n"},
        {"budget:\n  整体: {spent: 5万元, note: 一}\n", line,
         "budget:\n  整体: {spent: 5万元, note: 一, spending: {设备: 3万元}}\n"},
    }));
    CAPTURE(before);
    CHECK(money_written(first_lines + before, {entry}) == first_lines + after);
}

TEST_CASE("set_money: money by source of funds is written where it belongs", "[entries]") {
    auto const general = of_source("一般公共预算", "3万元");
    auto const adjusted = of_source("一般公共预算", std::nullopt, "9万元");
    auto const both = of_source("其他", "1万元", "2万元");
    auto const [before, entry, after] = GENERATE_COPY(table<std::string, NewEntry, std::string>({
        {"", general, "budget:\n  整体: {sources: {一般公共预算: 3万元}}\n"},
        {"", adjusted, "budget:\n  整体: {sources: {一般公共预算: {adjusted: 9万元}}}\n"},
        {"budget:\n  整体: 4万元\n", both,
         "budget:\n  整体: {spent: 4万元, sources: {其他: {spent: 1万元, adjusted: 2万元}}}\n"},
        {"budget:\n  整体:\n    spent:   # 9\n    sources:\n      一般公共预算:   # 6\n      "
         "其他:\n",
         general,
         "budget:\n  整体:\n    spent:   # 9\n    sources:\n      一般公共预算: 3万元   # 6\n"
         "      其他:\n"},
        {"budget:\n  整体:\n    sources:\n      一般公共预算: 1万元   # 一\n", adjusted,
         "budget:\n  整体:\n    sources:\n      一般公共预算: {spent: 1万元, adjusted: 9万元}   # "
         "一\n"},
        {"budget:\n  整体:\n    sources:\n      一般公共预算:\n        spent: 1万元\n    note: "
         "二\n",
         adjusted,
         "budget:\n  整体:\n    sources:\n      一般公共预算:\n        spent: 1万元\n"
         "        adjusted: 9万元\n    note: 二\n"},
        {"budget:\n  整体: {sources: {一般公共预算: {spent: 1万元}}}\n", both,
         "budget:\n  整体: {sources: {一般公共预算: {spent: 1万元}, 其他: {spent: 1万元, adjusted: "
         "2万元}}}\n"},
        {"budget:\n  整体: {spending: {一般公共预算: 5万元}}\n", general,
         "budget:\n  整体: {spending: {一般公共预算: 5万元}, sources: {一般公共预算: 3万元}}\n"},
        {"budget:\n  整体: {sources: {一般公共预算: 3万元}}\n", of_source("一般公共预算", ""),
         "budget:\n  整体: {sources: {一般公共预算: }}\n"},
    }));
    CAPTURE(before);
    CHECK(money_written(first_lines + before, {entry}) == first_lines + after);
}

TEST_CASE("set_money: an amount is emptied, and figures and money go together", "[entries]") {
    auto const text = first_lines + "budget:\n  整体: {spent: 5万元, spending: {设备: 3万元}}\n";
    CHECK(money_written(text, {money("设备", "")}) ==
          first_lines + "budget:\n  整体: {spent: 5万元, spending: {设备: }}\n");
    NewEntry figure;
    figure.names = {"乙"};
    figure.value = "2家";
    std::vector<Diagnostic> diagnostics;
    auto const result =
        entries::set_entries({"2024Q3.yaml", text}, {money("", "6万元"), figure}, diagnostics);
    REQUIRE(result);
    CHECK(result->text ==
          first_lines + "  乙: 2家\nbudget:\n  整体: {spent: 6万元, spending: {设备: 3万元}}\n");
    REQUIRE(result->entries.size() == 2);
    CHECK(result->entries[0].name == "budget: 整体");
    CHECK(result->entries[0].previous == "5万元");
    CHECK(result->entries[0].first_line == 6);
    CHECK(result->entries[1].first_line == 4);
}

TEST_CASE("set_money: many at once are written as one after another", "[entries]") {
    auto const text = GENERATE(
        as<std::string>{}, "", "budget:\n", "budget: {}\n", "budget:\n  整体:   # 9万元\n",
        "budget:\n  整体: 4万元 # 一", "budget:\n  T-1: {spent: 4万元, note: 一}\n  别的: 1元\n",
        "budget:\n  整体:\n    spent: 4万元\n    spending:\n      设备: 1元\n# 末\n",
        "budget:\n  整体: {spending: {培训: 1元}}\noverall:\n  整体: 旧 # 二\n",
        "budget:\n  整体:\n    sources:\n      上年结转:\n        spent: 1元\n",
        "budget:\n  整体: {sources: {上年结转: 1元}}\n", "overall:\n  整体:\n");
    CAPTURE(text);
    auto adjusted = money("", std::nullopt);
    adjusted.adjusted = "9万元";
    auto overall = money("", "做到了");
    overall.is_overall = true;
    std::vector<NewEntry> const all{money("", "5万元"),
                                    money("设备", "3万元"),
                                    money("培训", "2万元"),
                                    adjusted,
                                    overall,
                                    of_source("上年结转", "2万元"),
                                    of_source("其他", "1万元", "4万元")};
    auto one_by_one = first_lines + text;
    for (auto const& each : all) one_by_one = money_written(one_by_one, {each});
    std::vector<Diagnostic> diagnostics;
    auto const together = entries::set_entries({"f", first_lines + text}, all, diagnostics);
    auto const one = entries::set_entries({"f", one_by_one}, all, diagnostics);
    REQUIRE(together);
    REQUIRE(one);
    CHECK(one->text == one_by_one);  // it says all of it
    CHECK(entries::set_entries({"f", together->text}, all, diagnostics)->text == together->text);
    CHECK(together->entries[1].name == "budget: 整体 / 设备");
    CHECK(together->entries[4].name == "overall: 整体");
    CHECK(together->entries[5].name == "sources: 整体 / 上年结转");
    CHECK(together->entries[4].first_line != together->entries[1].first_line);
}

TEST_CASE("set_money: what cannot be written so that it reads as before is refused", "[entries]") {
    auto overall = money("", "做到了");
    overall.is_overall = true;
    auto const [text, entry] = GENERATE_COPY(table<std::string, NewEntry>({
        {"budget: 5万元\n", money("", "5万元")},
        {"budget: [5万元]\n", money("", "5万元")},
        {"budget:\n  整体: [5万元]\n", money("", "5万元")},
        {"budget:\n  整体: {spending: 5万元}\n", money("设备", "5万元")},
        {"budget:\n  整体: {spending: {设备: {a: b}}}\n", money("设备", "5万元")},
        {"overall: 旧\n", overall},
        {"overall:\n  整体: {a: b}\n", overall},
    }));
    CAPTURE(text);
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(entries::set_entries({"f", first_lines + text}, {entry}, diagnostics));
    CHECK(has_errors(diagnostics));
}

TEST_CASE("set_money: a file without lines of its own is left alone, with a word", "[entries]") {
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(entries::set_entries({"f", "{period: 2024Q3, actuals: {甲: 1家}}\n"},
                                     {money("", "1元")}, diagnostics));
    CHECK(has_errors(diagnostics));
}
