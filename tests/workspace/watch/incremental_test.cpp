#include "report/data/verdict_json.hpp"
#include "report/evaluate_workspace.hpp"
#include "tests/catch.hpp"
#include "tests/scratch.hpp"
#include "tests/workspace/watch/edited_unit.hpp"
#include "workspace/watch/changes.hpp"
#include "workspace/watch/live_workspace.hpp"

#include <rapidcheck.h>

#include <set>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

Period const third_quarter{Month::of(2024, 7), Month::of(2024, 9)};

/// All that anybody sees of an evaluation.
std::vector<std::string> shown(Workspace const& workspace, Evaluation const& evaluation) {
    Catalog const catalog{Language::en};
    std::vector<std::string> lines{evaluation.as_of.text(), evaluation.profile};
    for (auto const& verdict : evaluation.verdicts)
        lines.push_back(boost::json::serialize(verdict_json(verdict, catalog)) +
                        verdict.table->title() + verdict.goal->name +
                        (verdict.actual ? verdict.actual->place.file.text() + ":" +
                                              std::to_string(verdict.actual->place.line)
                                        : ""));
    for (auto const& money : evaluation.executions)
        lines.push_back(money.table->title() + (money.spent ? money.spent->text() : "-") +
                        (money.goals ? money.goals->text() : "-") + catalog(money.reason));
    for (auto const& each : joined_diagnostics(workspace, {evaluation.diagnostics()}))
        lines.push_back(show_diagnostic(each, catalog));
    return lines;
}

/// What the verdicts point into is of this workspace, and of no earlier state of it.
bool points_into(Workspace const& workspace, Evaluation const& evaluation) {
    std::set<void const*> known{nullptr};
    for (auto const& table : workspace.book.tables) {
        known.insert(&table);
        for (auto const& goal : table.goals) {
            known.insert(&goal);
            for (auto const& row : goal.indicators) {
                known.insert(&row);
                known.insert(&row.target);
                for (auto const& revised : row.details().revised) {
                    known.insert(&revised);
                    known.insert(&revised.target);
                }
            }
        }
    }
    for (auto const& line : workspace.actuals.all) known.insert(&line);
    for (auto const& each : evaluation.verdicts)
        for (void const* at :
             {static_cast<void const*>(each.table), static_cast<void const*>(each.goal),
              static_cast<void const*>(each.indicator), static_cast<void const*>(each.target),
              static_cast<void const*>(each.revised), static_cast<void const*>(each.actual)})
            if (!known.contains(at)) return false;
    return true;
}

}  // namespace

TEST_CASE("incremental: after any edits the result is the one from nothing", "[watch]") {
    auto const detail = GENERATE(Detail::verdicts, Detail::derivation);
    std::size_t kept_tables = 0, own_profiles = 0;
    CHECK(rc::check("the result after edits is the one from nothing", [&](std::uint32_t seed) {
        Scratch const scratch;
        EditedUnit unit{seed};
        unit.write(scratch.path());
        watch::LiveWorkspace live{scratch.path()};
        Evaluation last;
        auto const steps = *rc::gen::inRange(1, 8);
        for (int step = 0; step < steps; ++step) {
            for (auto edits = *rc::gen::inRange(0, 3); edits > 0; --edits) unit.edit();
            unit.write(scratch.path());
            live.refresh();
            auto const& kept = *live.members().front().workspace;
            auto now = evaluate(kept, third_quarter, detail, &last);
            auto const whole = load_workspace(scratch.path());
            auto const anew = evaluate(whole, third_quarter, detail);
            own_profiles += whole.profile.name == "own";
            RC_ASSERT(kept.diagnostics == whole.diagnostics);
            RC_ASSERT(kept.sources == whole.sources);
            RC_ASSERT(shown(kept, now) == shown(whole, anew));
            RC_ASSERT(points_into(kept, now));
            for (auto const& part : last.verdicts.parts())
                for (auto const& other : now.verdicts.parts()) kept_tables += part == other;
            last = std::move(now);
        }
    }));
    CHECK(kept_tables > 0);
    CHECK(own_profiles > 0);
}

TEST_CASE("incremental: one changed line changes the verdicts on its rows alone", "[watch]") {
    auto const workspace =
        load_workspace(std::filesystem::path{JIXIAO_SOURCE_DIR} / "samples/hongshan-2024");
    auto const before = evaluate(workspace, third_quarter, Detail::verdicts);
    auto changed = workspace;
    auto& lines = changed.actuals.all.own();
    auto const line = std::find_if(lines.begin(), lines.end(), [](Actual const& each) {
        return each.period == third_quarter && each.text == "78家";
    });
    REQUIRE(line != lines.end());
    line->text = "1家";
    line->value = parse_actual("1家", changed.units);
    auto const after = evaluate(changed, third_quarter, Detail::verdicts, &before);
    CHECK(shown(changed, after) ==
          shown(changed, evaluate(changed, third_quarter, Detail::verdicts)));
    auto const changes = watch::changes_between(before, after);
    REQUIRE(!changes.empty());
    for (auto const& change : changes) CHECK(change.now->actual_text == "1家");
}
