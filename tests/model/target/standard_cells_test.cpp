#include "model/target/grammar/standard_cells.hpp"

#include "model/target/grammar/full.hpp"
#include "tests/model/target/reading.hpp"

#include <set>
#include <thread>

using namespace jixiao;
using grammar::StandardCells;

namespace {

void check_same(Target const& one, Target const& other) {
    CHECK(one == other);
    CHECK(one.parts.relation == other.parts.relation);
    CHECK(one.parts.number == other.parts.number);
    CHECK(one.parts.unit == other.parts.unit);
    CHECK(one.parts.per == other.parts.per);
    CHECK(one.parts.qualifier == other.parts.qualifier);
    CHECK(one.skipped == other.skipped);
    CHECK(one.new_units == other.new_units);
    CHECK(one.in_sentence == other.in_sentence);
}

}  // namespace

TEST_CASE("standard cells: each reads as the full grammar reads it, whoever asks first",
          "[target]") {
    for (auto const& text : StandardCells::texts()) {
        CAPTURE(text);
        auto const full = grammar::read_in_full(text, test_units());
        for (int time = 0; time < 2; ++time) {
            auto const target = parse_target(text, test_units());
            REQUIRE(target.has_value() == full.has_value());
            if (full) check_same(*target, *full);
        }
    }
}

TEST_CASE("standard cells: their place says which text they are", "[target]") {
    auto units = test_units();
    std::set<Target const*> seen;
    for (std::string const text :
         {"持续提升", "提升", "无投诉", "不发生安全责任事故", "超过上年", "三星及以上", "优秀",
          "12月底前", "2月底前", "控制在预算内", "良好示范效应", "效果显著"}) {
        CAPTURE(text);
        auto const* const cell = units.standard_cells().find(text, units);
        REQUIRE(cell != nullptr);
        CHECK(seen.insert(cell).second);
        CHECK(units.standard_cells().find(text, units) == cell);
        CHECK(*cell == grammar::read_in_full(text, units).value());
    }
    for (auto const* text : {"", "持续", "持续提升了", "无 投诉", "12月底前完成", "≥5家"}) {
        CAPTURE(text);
        CHECK(units.standard_cells().find(text, units) == nullptr);
    }
}

TEST_CASE("standard cells: with another unit they are read anew", "[target]") {
    std::string const text = "0事故";
    auto units = test_units();
    auto const read = [&] { return units.standard_cells().find(text, units)->comparator; };
    CHECK(std::holds_alternative<NoOccurrence>(read()));
    units.add({"事故", "counter", 1});
    CHECK(std::holds_alternative<Stated>(read()));
    CHECK(std::holds_alternative<NoOccurrence>(parse_target(text, test_units())->comparator));
}

TEST_CASE("standard cells: threads may ask at once", "[target]") {
    auto const units = test_units();
    auto own = units;
    own.add({"台班次", "counter", 1});  // cells that nobody has read yet
    auto const texts = StandardCells::texts();
    std::vector<std::thread> threads;
    std::vector<std::size_t> wrong(4);
    for (std::size_t i = 0; i < wrong.size(); ++i)
        threads.emplace_back([&, i] {
            for (std::size_t at = 0; at < texts.size(); at += 7) {
                auto const* const cell = own.standard_cells().find(texts[at], own);
                auto const* const again = own.standard_cells().find(texts[at], own);
                if (cell != again) ++wrong[i];
            }
        });
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<std::size_t>(4));
}
