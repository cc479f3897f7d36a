#pragma once

#include "app/lsp/rows.hpp"
#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <vector>

namespace jixiao::lsp {

/// A change of the text that mends what a finding is about.
struct Fix {
    Message title;
    std::vector<Edit> edits;
};

/// The fixes of a finding in the text as it is, most likely first. `mistakes` are those against
/// YAML in it. A value that is offered in place of another one can be read.
std::vector<Fix> fixes_for(View const& view, Diagnostic const& finding,
                           std::vector<Mistake> const& mistakes);

}  // namespace jixiao::lsp
