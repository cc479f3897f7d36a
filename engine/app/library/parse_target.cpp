#include "app/library/shown.hpp"
#include "model/target/explain.hpp"
#include "model/target/print.hpp"
#include "report/words/target_row.hpp"
#include "report/words/target_words.hpp"

namespace jixiao::api {
inline namespace v1 {

Result<Target> parse_target(std::string_view text) {
    auto const parsed = jixiao::parse_target(text, known_units());
    if (parsed.has_error()) return shown(parsed.error(), text);
    auto row = row_of(*parsed);
    Target target{std::string{text},         print_target(*parsed),      std::move(row.kind),
                  std::move(row.comparator), std::move(row.low),         std::move(row.high),
                  std::move(row.unit),       shown(meaning_of(*parsed)), {}};
    for (auto const& warning : target_warnings(text, *parsed, known_units()))
        target.warnings.push_back(shown(warning, text, jixiao::Severity::warning));
    return target;
}

}  // namespace v1
}  // namespace jixiao::api
