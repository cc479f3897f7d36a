#include "report/terminal/explain_target.hpp"

#include "base/diagnostic.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "model/target/explain.hpp"
#include "model/target/print.hpp"
#include "report/terminal/sheet.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/target_words.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::string part_of(std::string const& text, Span span) {
    return text.substr(std::min<std::size_t>(span.begin, text.size()), span.end - span.begin);
}

std::string explain_error(std::string const& text, ParseError const& error, Catalog const& catalog,
                          Look const& look) {
    auto const before = text.substr(0, error.offset);
    auto const marked = text.substr(std::min(error.offset, text.size()), error.length);
    Diagnostic const diagnostic{
        Severity::error,
        error.code,
        {catalog(say("target")), 1, count_characters(before) + 1, count_characters(marked)},
        error.message,
        error.hint,
        text};
    return show_diagnostic(diagnostic, catalog, look.ambiguous);
}

}  // namespace

std::string explain_target(std::string const& text, Parsed<Target> const& target,
                           Catalog const& catalog, Look const& look) {
    if (!target) return explain_error(text, target.error(), catalog, look);
    auto const& parts = target->parts;
    Sheet sheet{catalog, look, std::max(look.width, narrowest)};
    sheet.put(say("Read as"), meaning_of(*target));
    for (auto const& policy : policies_of(*target)) sheet.put(say("Because"), policy);
    sheet.put(say("Canonical form"), print_target(*target));
    for (auto const& note : reading_notes(text, *target)) sheet.put(say("Note"), note);
    sheet.put(say("Comparator"), part_of(text, parts.relation));
    sheet.put(say("Number"), part_of(text, parts.number));
    sheet.put(say("Unit"), part_of(text, parts.unit));
    sheet.put(say("Per"), part_of(text, parts.per));
    sheet.put(say("Qualifier"), part_of(text, parts.qualifier));
    return embolden(printable(text), look) + "\n" + sheet.text();
}

}  // namespace jixiao
