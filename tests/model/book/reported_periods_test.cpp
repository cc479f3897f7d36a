#include "model/book/reported_periods.hpp"

#include "tests/catch.hpp"

using namespace jixiao;

namespace {

Book book_of(std::vector<Term> const& terms) {
    Table table;
    for (auto const& term : terms) table.goals.push_back({"目标", term, {}});
    Book book;
    book.tables.push_back(std::move(table));
    return book;
}

Actuals actuals_of(std::vector<std::string> const& reported,
                   std::vector<std::string> const& begun) {
    Actuals actuals;
    auto const lines = std::make_shared<std::vector<Actual>>();
    for (auto const& text : reported) lines->emplace_back().period = *parse_period(text);
    actuals.all.add(lines);
    for (auto const& text : begun) actuals.unfilled.push_back({*parse_period(text), text});
    return actuals;
}

}  // namespace

TEST_CASE("periods: what is looked at when none is asked for is of the tables' own year",
          "[book]") {
    using Texts = std::vector<std::string>;
    auto const [reported, begun, own, usual] = GENERATE(table<Texts, Texts, Texts, std::string>({
        {{}, {}, {}, ""},
        {{}, {"2025-02", "2025-01"}, {}, "2025-01"},
        {{"2025-01", "2025-03", "2025-01"}, {"2025-04"}, {"2025-01", "2025-03"}, "2025-03"},
        // Last year's are linked.
        {{"2024-11", "2024-12"}, {}, {}, ""},
        {{"2024-12"}, {"2024-12", "2025-01"}, {}, "2025-01"},
        {{"2024-12", "2025-01"}, {"2025-02"}, {"2025-01"}, "2025-01"},
        {{"2023", "2025Q1", "2025-03"}, {}, {"2025-03", "2025Q1"}, "2025Q1"},
    }));
    CAPTURE(reported, begun);
    auto const book = book_of({{2025, 2025}, {2023, 2025}});
    auto const actuals = actuals_of(reported, begun);
    Texts texts;
    for (auto const& period : reported_periods(book, actuals)) texts.push_back(period.text());
    CHECK(texts == own);
    auto const found = usual_period(book, actuals);
    CHECK((found ? found->text() : "") == usual);
}

TEST_CASE("periods: where no goal is of one year, all are the tables' own", "[book]") {
    auto const book = book_of({{2023, 2025}});
    CHECK(usual_period(book, actuals_of({"2024-12"}, {}))->text() == "2024-12");
}
