#pragma once

#include "read/yaml/repair.hpp"
#include "read/yaml/source.hpp"
#include "read/yaml/tree_builder.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao {

/// A mistake against YAML as a person makes it, and how to read on in spite of it.
struct Mistake {
    Diagnostic diagnostic;
    std::vector<Repair> repairs;  // empty: the rest of the file cannot be read
};

/// An error about bytes [offset, offset + bytes), whose place costs a walk through the file.
Mistake mistake_at(Source const& source, std::size_t offset, std::size_t bytes, std::string code,
                   Message message, Message hint, std::vector<Repair> repairs = {});

/// More of one kind are not looked for: the place of each costs a walk through the file.
constexpr std::size_t most_mistakes = 100;

/// Every mistake against YAML in a source that parse_yaml reports with a repair or without.
std::vector<Mistake> yaml_mistakes(Source const& source);

/// Why yaml-cpp stopped at byte `offset` of the source with `message`, in the writer's terms.
std::vector<Mistake> explain_syntax(Source const& source, std::string const& message,
                                    std::size_t offset, TreeBuilder const& builder);

/// What a suspect turns out to be; nothing when it is in order.
std::vector<Mistake> explain_suspect(Source const& source, Suspect const& suspect);

/// What is wrong with the lines of a file, each taken for itself and for where it stands: colons,
/// blanks, dashes, quotes and brackets. Nothing where the text is hardly one of our files.
std::vector<Mistake> find_line_mistakes(Source const& source);

/// A value at `offset` that begins with a sign YAML takes for itself (> | % @ * & ! …).
Mistake explain_sign(Source const& source, std::size_t offset, bool in_brackets);

/// Keys on the lines of [begin, end) whose colon is full-width or has no blank behind it.
std::vector<Mistake> explain_colons(Source const& source, std::size_t begin, std::size_t end);

}  // namespace jixiao
