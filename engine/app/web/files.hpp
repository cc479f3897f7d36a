#pragma once

#include "app/web/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::web {

/// A file of the workspace that may be shown and edited: within its folder, also after every link.
struct DeskFile {
    std::string name;   // from the folder of the workspace on: "actuals/2024Q3.yaml"
    std::string place;  // what places call it
    std::filesystem::path path;
};

/// Whether what places call so is a file, and none of these: nothing that stands in it is shown.
bool is_outside(View const& view, std::string const& place);
/// All of them, in the order of their names.
std::vector<DeskFile> files_of(View const& view);
/// The one of that name. Throws Problem.
DeskFile file_called(View const& view, std::string const& name);

/// The bytes of a file as they are now. Throws Problem.
std::string bytes_of(DeskFile const& file);
/// The text in them. Throws Problem when they are not text.
std::string text_in(DeskFile const& file, std::string const& bytes);
/// The bytes that hold the text with the byte order mark and the line ends of `known`.
std::string bytes_like(std::string const& known, std::string const& text);

/// A file with other bytes than stand in it.
struct ReplacedFile {
    DeskFile file;
    std::string before, after;
};

/// Replaces the bytes of all of them or of none, and keeps what stood there for undo_save. The
/// caller holds the locks. Throws Refusal.
void replace_files(Desk& desk, std::vector<ReplacedFile> const& files);

}  // namespace jixiao::web
