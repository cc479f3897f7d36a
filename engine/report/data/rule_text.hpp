#pragma once

#include "base/catalog.hpp"
#include "base/diagnostic.hpp"

#include <map>
#include <string>

namespace jixiao {

/// What the documents say of a code, for a reader who has no place to look it up.
struct RuleText {
    Severity severity = Severity::error;  // the usual one
    std::string title;                    // one plain line
    std::string text, markdown;           // the same as text, and as Markdown without links
};

/// The codes of docs/diagnostics.md, target-grammar.md and lint.md in a language: the pages are in
/// the program as they were when it was built, and nothing is said of a code anywhere else.
std::map<std::string, RuleText, std::less<>> const& rule_texts(Language language);

}  // namespace jixiao
