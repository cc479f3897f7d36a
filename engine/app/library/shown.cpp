#include "app/library/shown.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao::api {
inline namespace v1 {

Text shown(Message const& message) {
    static Catalog const zh{jixiao::Language::zh}, en{jixiao::Language::en};
    return {printable(zh(message)), printable(en(message))};
}

Diagnostic shown(jixiao::Diagnostic const& diagnostic) {
    auto const& place = diagnostic.place;
    return {static_cast<Severity>(diagnostic.severity),
            diagnostic.code,
            printable(place.file.text()),
            place.line,
            place.column,
            place.length,
            shown(diagnostic.message),
            shown(diagnostic.hint),
            printable(diagnostic.source_line),
            diagnostic.source_column};
}

std::vector<Diagnostic> shown(std::vector<jixiao::Diagnostic> const& diagnostics) {
    std::vector<Diagnostic> all;
    all.reserve(diagnostics.size());
    for (auto const& diagnostic : diagnostics) all.push_back(shown(diagnostic));
    return all;
}

Diagnostic shown(ParseError const& error, std::string_view text, jixiao::Severity severity) {
    auto const begin = std::min(error.offset, text.size());
    return {static_cast<Severity>(severity),
            error.code,
            {},
            1,
            count_characters(text.substr(0, begin)) + 1,
            count_characters(text.substr(begin, error.length)),
            shown(error.message),
            shown(error.hint),
            printable(text)};
}

Diagnostic refused(std::string_view code, Message const& message, Message const& hint) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = shown(message);
    diagnostic.hint = shown(hint);
    return diagnostic;
}

Counts shown(RollUp const& sum) {
    return {static_cast<Status>(sum.status),
            sum.green,
            sum.amber,
            sum.red,
            sum.missing,
            sum.not_due,
            sum.not_applicable,
            sum.undecidable,
            sum.invalid,
            sum.assumed};
}

Units const& known_units() {
    static auto const units = built_in_units();
    return units;
}

}  // namespace v1
}  // namespace jixiao::api
