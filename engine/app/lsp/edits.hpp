#pragma once

#include "app/lsp/session.hpp"
#include "read/yaml/edit_yaml.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::lsp {

/// What is to be changed in files, by their names.
using FileEdits = std::map<std::string, std::vector<Edit>>;

boost::json::array text_edits(std::vector<Edit> const& edits, Text const& text, Encoding encoding);

/// A WorkspaceEdit; with the versions of what is open, where the editor takes them, so that edits
/// of a text that has changed since are not made.
boost::json::object workspace_edit(Session const& session, Judged const& judged,
                                   FileEdits const& edits);

}  // namespace jixiao::lsp
