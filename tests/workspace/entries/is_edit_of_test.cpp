#include "workspace/entries/is_edit_of.hpp"

#include "read/yaml/parse_yaml.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using entries::NewEntry;

namespace {

std::string const old_file =
    "period: 2024Q3\n"
    "actuals:\n"
    "  甲: {value: 1家, reason: {category: 其他, text: 旧}}\n"
    "  乙: 2家\n"
    "budget:\n"
    "  整体: {spent: 5万元, spending: {设备: 3万元, 培训: 1万元}}\n"
    "overall:\n"
    "  整体: 旧\n";

NewEntry figure(std::string const& name, std::string const& value) {
    NewEntry entry;
    entry.names = {name};
    entry.value = value;
    return entry;
}

NewEntry reason_text(std::string const& words) {
    NewEntry entry;
    entry.names = {"甲"};
    entry.reason = words;
    return entry;
}

NewEntry amount(std::string const& line, std::string const& value) {
    auto entry = figure("整体", value);
    entry.spending_line = line;
    return entry;
}

NewEntry source_amount(std::string const& source, std::string const& value) {
    auto entry = amount("", value);
    entry.source = source;
    return entry;
}

NewEntry overall_text(std::string const& value) {
    auto entry = amount("", value);
    entry.is_overall = true;
    return entry;
}

std::string changed_file(std::string const& before, std::string const& after) {
    auto changed = old_file;
    return changed.replace(old_file.find(before), before.size(), after);
}

bool is_proved(std::string const& after, std::vector<NewEntry> const& entries) {
    std::vector<Diagnostic> diagnostics;
    Source const old{"f", old_file}, now{"f", after};
    auto const one = parse_yaml(old, diagnostics), other = parse_yaml(now, diagnostics);
    REQUIRE(one);
    REQUIRE(other);
    return entries::is_edit_of(*one, *other, entries);
}

}  // namespace

TEST_CASE("is_edit_of: what says what was asked for, in whatever form, is the edit", "[entries]") {
    auto const [after, entry] = GENERATE(table<std::string, NewEntry>({
        {changed_file("2家", "3家"), figure("乙", "3家")},
        {changed_file("2家", "{value: 3家}"), figure("乙", "3家")},
        {changed_file("2家\n", "2家\n  丙: 3家\n"), figure("丙", "3家")},
        {changed_file("text: 旧", "text: 新"), reason_text("新")},
        {changed_file("5万元", "6万元"), amount("", "6万元")},
        {changed_file("3万元", "4万元"), amount("设备", "4万元")},
        {changed_file("1万元", "1万元, 差旅: 4万元"), amount("差旅", "4万元")},
        {changed_file("1万元}", "1万元}, sources: {结转: 4万元}"), source_amount("结转", "4万元")},
        {changed_file("1万元}", "1万元}, sources: {结转: {spent: 4万元}}"),
         source_amount("结转", "4万元")},
        {changed_file("整体: 旧", "整体: 新"), overall_text("新")},
    }));
    CHECK(is_proved(after, {entry}));
    CHECK_FALSE(is_proved(old_file, {entry}));
}

TEST_CASE("is_edit_of: what else is lost, added, moved or said is none", "[entries]") {
    auto const [after, entry] = GENERATE(table<std::string, NewEntry>({
        {changed_file("2024Q3", "2024Q2"), figure("乙", "2家")},
        {changed_file("  乙: 2家\n", ""), reason_text("旧")},
        {changed_file("  乙: 2家\n", "  乙: 2家\n  丙: 3家\n"), reason_text("旧")},
        {changed_file("{category: 其他, text: 旧}", "新"), reason_text("新")},
        {changed_file("{category: 其他, text: 旧}", "{category: 其他}"), figure("甲", "1家")},
        {changed_file("5万元", "6万元"), figure("乙", "2家")},
        {changed_file("5万元", "6万元"), amount("设备", "3万元")},
        {changed_file("设备: 3万元, ", ""), amount("", "5万元")},
        {changed_file("{spent: 5万元, spending: {设备: 3万元, 培训: 1万元}}", "6万元"),
         amount("", "6万元")},
        {changed_file("3万元", "{value: 4万元}"), amount("设备", "4万元")},
        {changed_file("3万元", "4万元"), source_amount("设备", "4万元")},
        {changed_file("1万元}", "1万元}, sources: {结转: 4万元, 其他: 1元}"),
         source_amount("结转", "4万元")},
        {changed_file("整体: 旧", "整体: 新"), amount("", "5万元")},
        {changed_file("overall:\n  整体: 旧\n", ""), amount("", "5万元")},
        {old_file + "note: 一\n", overall_text("旧")},
    }));
    CAPTURE(after);
    CHECK_FALSE(is_proved(after, {entry}));
}
