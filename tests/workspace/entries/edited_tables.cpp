#include "tests/workspace/entries/edited_tables.hpp"

#include "tests/catch.hpp"

namespace jixiao::tests {

std::string in_one_list(std::string const& rows) {
    return "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - term: annual\n    indicators: " +
           rows + "\n";
}

std::optional<std::string> made(std::string const& text, TableEdits const& edits) {
    std::vector<Diagnostic> diagnostics;
    auto result = entries::edit_table({"t.yaml", text}, edits, diagnostics);
    if (!result) {
        CHECK(has_errors(diagnostics));
        return std::nullopt;
    }
    return std::move(result->text);
}

std::optional<std::string> with_rows(std::string const& text, std::vector<NewIndicator> added) {
    TableEdits edits;
    edits.added = std::move(added);
    return made(text, edits);
}

std::optional<std::string> without(std::string const& text, std::vector<std::string> ids) {
    TableEdits edits;
    edits.removed = std::move(ids);
    return made(text, edits);
}

std::optional<std::string> with_facts(std::string const& text, TableFacts facts) {
    TableEdits edits;
    edits.facts = std::move(facts);
    return made(text, edits);
}

NewIndicator row(std::size_t goal, std::string after, std::string id, std::string name) {
    NewIndicator added{goal, std::move(after), {std::move(id), std::move(name), "≥1座", {}, {}}};
    return added;
}

std::string replaced_once(std::string text, std::string const& before, std::string const& after) {
    auto const at = text.find(before);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(before, at + 1) == std::string::npos);
    return text.replace(at, before.size(), after);
}

}  // namespace jixiao::tests
