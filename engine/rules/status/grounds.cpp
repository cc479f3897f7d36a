#include "rules/status/grounds.hpp"

#include "rules/status/trend.hpp"

namespace jixiao {

Grounds grounds_for(Book const& book, Actuals const& actuals, Profile const& profile,
                    Units const& units, Period as_of, Detail detail, Grounds const* like) {
    auto known_names = like ? like->known_names : KnownNames{};
    auto names = known_names.of(book);
    bool const has_same_lines =
        like && names == like->names && actuals.all.parts() == like->actuals.all.parts();
    auto lines = has_same_lines ? like->lines : std::make_shared<LineIndex const>(actuals, names);
    std::vector<std::size_t> first_row;
    std::size_t rows = 0;
    for (auto const& table : book.tables) {
        first_row.push_back(rows);
        for (auto const& goal : table.goals) rows += goal.indicators.size();
    }
    return {book,
            actuals,
            std::make_shared<GroundRules const>(profile, units),
            as_of,
            detail,
            period_before(as_of, actuals),
            std::move(known_names),
            std::move(names),
            std::move(lines),
            std::move(first_row),
            {}};
}

bool have_same_rules(Grounds const& one, Grounds const& other) {
    return one.as_of == other.as_of && one.detail == other.detail && one.before == other.before &&
           one.by->units.shares_all(other.by->units) && one.by->profile == other.by->profile;
}

}  // namespace jixiao
