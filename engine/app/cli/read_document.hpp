#pragma once

#include "read/document/document.hpp"

#include <string>

namespace jixiao {

struct Shell;

/// The grids and lines of a document, whatever it was written in: the content
/// decides, and it has to be what the ending says. "-" is standard input.
/// Throws Refusal for what cannot be read: each kind of bad file has a message
/// of its own.
document::Document read_document(Shell const& shell, std::string const& name);

}  // namespace jixiao
