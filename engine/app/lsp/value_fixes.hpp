#pragma once

#include "app/lsp/fixes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::lsp {

/// The value of a target or an actual that a finding is about, as text and as it stands there.
struct Value {
    Subject subject;
    Span span;  // of the scalar, with its quotes
    std::string text;
};

/// That at a byte; nothing where something else stands.
std::optional<Value> read_value_at(View const& view, std::size_t offset);

/// The text of an argument of a message, as it is; empty where it has none.
std::string argument(Message const& message, std::size_t number);

Fix replacement(Span span, std::string const& text);

/// Other texts for the key or the value that a finding is about: what was meant, each of a few
/// choices, the same without quotes or with its unit.
void add_value_fixes(View const& view, Diagnostic const& finding, Span span,
                     std::vector<Fix>& fixes);

}  // namespace jixiao::lsp
