#include "workspace/entries/merge_entry.hpp"

#include "read/workspace/workspace.hpp"
#include "rules/status/evaluate.hpp"
#include "tests/catch.hpp"
#include "workspace/entries/sheet_rows.hpp"

using namespace jixiao;
using namespace jixiao::entries;

TEST_CASE("merge_entry: what one side changed is taken, what both changed is stale", "[entries]") {
    struct Case {
        Entered base, file, row;
        std::string changes;  // "value note" of the fields that change
        std::string kept;
        bool is_stale;
    };
    auto const each = GENERATE(values<Case>({
        {{"1", "", "", ""}, {"1", "", "", ""}, {"1", "", "", ""}, "", "", false},
        {{"1", "", "", ""}, {"1", "", "", ""}, {"2", "", "", ""}, "0", "", false},
        {{"1", "", "", ""}, {"2", "", "", ""}, {"1", "", "", ""}, "", "", false},
        {{"1", "", "", ""}, {"2", "", "", ""}, {"2", "", "", ""}, "", "", false},
        {{"1", "", "", ""}, {"2", "", "", ""}, {"3", "", "", ""}, "0", "", true},
        {{"1", "", "", ""}, {"1", "n", "", ""}, {"3", "", "", ""}, "0", "", true},
        {{"", "", "", ""}, {"", "", "", ""}, {"1", "a", "其他", "b"}, "0123", "", false},
        {{"1", "a", "", ""}, {"1", "a", "", ""}, {"", "", "", ""}, "", "01", false},
        {{"", "", "", ""}, {"1", "", "", ""}, {"", "", "", ""}, "", "", false},
        {{"1", "", "", ""}, {"", "", "", ""}, {"", "", "", ""}, "", "", false},
    }));
    auto const merge = merge_entry(each.base, each.file, each.row);
    std::string changes, kept;
    for (auto const& change : merge.changes)
        changes += std::to_string(static_cast<int>(change.field));
    for (auto const field : merge.kept) kept += std::to_string(static_cast<int>(field));
    CHECK(changes == each.changes);
    CHECK(kept == each.kept);
    CHECK(merge.is_stale == each.is_stale);
}

TEST_CASE("merge_entry: a category is written with the words it had", "[entries]") {
    Entered const base{"1", "", "其他", "备案推迟"};
    auto const merge = merge_entry(base, base, {"1", "", "人员保障", "备案推迟"});
    auto const edit = edit_of(merge, {"甲"});
    CHECK(edit.category.value() == "人员保障");
    CHECK(edit.reason.value() == "备案推迟");
    CHECK_FALSE(edit.value);
}

TEST_CASE("sheet_rows: figures that are due, with what is known of them", "[entries]") {
    auto const rows_of = [](std::string const& actuals) {
        auto const file = [&](std::filesystem::path const& path, auto&) -> std::string {
            if (path.filename() == "jixiao.yaml") return "indicators: t.yaml\nactuals: a.yaml\n";
            if (path.filename() == "a.yaml") return actuals;
            return "table: department\nunit: 局\nyear: 2024\ngoals:\n"
                   "  - term: annual\n    indicators:\n"
                   "      - {id: A1, name: 甲, target: ≥5家}\n"
                   "      - {id: A2, name: 乙, target: 1份, plan: {Q3: 0%}}\n"
                   "  - term: {from: 2024, to: 2026}\n    indicators:\n"
                   "      - {id: L1, name: 甲, target: ≥20家}\n"
                   "      - {id: L2, name: 丙, target: ≥9家}\n";
        };
        auto const workspace = load_workspace("nowhere", file);
        auto const evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                         workspace.units, parse_period("2024Q3").value());
        std::string text;
        for (auto const& row :
             sheet_rows(evaluation, NameIndex{workspace.book}, workspace.actuals, Choice{}))
            text += row.key + "|" + row.verdict->indicator->id + "|" + row.targets + "|" +
                    row.entered.value + "\n";
        return text;
    };
    CHECK(rows_of("period: 2024Q3\nactuals: {甲: 3家, L2: 1家}\n") ==
          "甲|A1|≥5家 / ≥20家|3家\n丙|L2|≥9家|1家\n");
    // Reported by its ids, a name has a row for each.
    CHECK(rows_of("period: 2024Q3\nactuals: {L1: 4家, 乙: 未到期}\n") ==
          "A1|A1|≥5家|\nL1|L1|≥20家|4家\n乙|A2|1份|未到期\n丙|L2|≥9家|\n");
}
