#pragma once

#include "base/diagnostic.hpp"
#include "jixiao/jixiao.hpp"
#include "model/target/parse.hpp"
#include "rules/status/evaluate.hpp"

#include <string_view>
#include <vector>

/// The engine's values as those of the public header.
namespace jixiao::api {
inline namespace v1 {

Text shown(Message const& message);

Diagnostic shown(jixiao::Diagnostic const& diagnostic);
std::vector<Diagnostic> shown(std::vector<jixiao::Diagnostic> const& diagnostics);

/// What is wrong with a text that was given, and not with a file.
Diagnostic shown(ParseError const& error, std::string_view text,
                 jixiao::Severity severity = jixiao::Severity::error);

/// What is wrong with a call: no place.
Diagnostic refused(std::string_view code, Message const& message, Message const& hint);

Verdict shown(jixiao::Verdict const& verdict);

Counts shown(RollUp const& roll_up);

/// The units of config/units.yaml, read once.
Units const& known_units();

}  // namespace v1
}  // namespace jixiao::api
