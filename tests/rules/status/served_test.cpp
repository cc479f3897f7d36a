#include "model/book/name_index.hpp"
#include "read/workspace/workspace.hpp"
#include "report/evaluate_workspace.hpp"
#include "tests/catch.hpp"

#include <map>

using namespace jixiao;

namespace {

Workspace const& real() {
    static auto const workspace =
        load_workspace(std::filesystem::path{JIXIAO_SOURCE_DIR} / "samples/hongshan-2024");
    return workspace;
}

Period const third_quarter{Month::of(2024, 7), Month::of(2024, 9)};

/// All that a reader sees of a verdict.
std::string shown(Verdict const& verdict) {
    Catalog const catalog{Language::en};
    auto text = verdict.indicator->id + " " + std::to_string(static_cast<int>(verdict.status)) +
                " " + catalog(reason_of(verdict));
    for (auto const& step : verdict.derivation) text += "\n" + catalog(step);
    return text;
}

std::map<std::string, std::string> shown(Evaluation const& evaluation) {
    std::map<std::string, std::string> all;
    for (auto const& verdict : evaluation.verdicts) all[verdict.indicator->id] = shown(verdict);
    return all;
}

/// A book with the tables of the real one, and its actuals, so often that several threads share it.
Book many(std::size_t times) {
    Book book;
    for (std::size_t i = 0; i < times; ++i)
        for (auto const& table : real().book.tables) book.tables.push_back(table);
    return book;
}

}  // namespace

TEST_CASE("evaluate: rows that lines under a name serve are judged as in the whole", "[status]") {
    auto const whole = evaluate(real(), third_quarter);
    auto const expected = shown(whole);
    NameIndex const index{real().book};
    std::size_t judged = 0;
    for (auto const& verdict : whole.verdicts) {
        auto const& name = verdict.indicator->name;
        auto const served = evaluate_served({name}, real(), third_quarter, Detail::derivation);
        CHECK(served.executions.empty());
        for (auto const& [id, text] : shown(served)) {
            CAPTURE(id);
            CHECK(text == expected.at(id));
            ++judged;
        }
        for (auto const* indicator : index.served_by(name))
            CHECK((shown(served).contains(indicator->id) == expected.contains(indicator->id)));
    }
    CHECK(judged >= whole.verdicts.size());
    CHECK(
        evaluate_served({"没有这个指标"}, real(), third_quarter, Detail::status).verdicts.empty());
}

TEST_CASE("evaluate: several threads give the verdicts and findings of one, in their order",
          "[status]") {
    auto const book = many(5);
    auto const one = evaluate(real(), third_quarter, Detail::verdicts);
    auto const all = evaluate(book, real().actuals, real().profile, real().units, third_quarter,
                              Detail::verdicts);
    REQUIRE(all.verdicts.size() == 5 * one.verdicts.size());
    REQUIRE(all.executions.size() == 5 * one.executions.size());
    for (std::size_t i = 0; i < all.verdicts.size(); ++i)
        CHECK(shown(all.verdicts[i]) == shown(one.verdicts[i % one.verdicts.size()]));
    CHECK(all.verdicts.size() > 1024);
}
