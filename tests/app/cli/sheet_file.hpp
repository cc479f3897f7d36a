#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace jixiao::tests {

/// A workbook on the disk whose first sheet is edited as an office program would.
class SheetFile {
public:
    explicit SheetFile(std::filesystem::path path);

    /// The name of the cell in a column of the row whose first cell has this text: "H5".
    std::string cell(std::string const& id, char column) const;
    /// Puts XML in place of a cell's content, with attributes such as t="b"; the style stays,
    /// unless they begin with another.
    void set(std::string const& cell, std::string const& attributes, std::string const& content);
    /// Adds a style of a numbered format, and gives the attribute of cells that have it.
    std::string add_style(std::string const& number_format);
    /// Types a text into a cell.
    void type(std::string const& id, char column, std::string const& text);
    /// Takes the row out.
    void remove_row(std::string const& id);
    void save() const;

    std::map<std::string, std::string> parts;

private:
    std::string& xml() { return parts.at("xl/worksheets/sheet1.xml"); }

    std::filesystem::path path_;
};

}  // namespace jixiao::tests
