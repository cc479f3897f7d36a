#pragma once

#include <string>
#include <string_view>

namespace jixiao::budget {

/// The text as names and figures are compared: without blanks, quotes and book-title marks,
/// full-width signs as ASCII, every dash as '-'.
std::string tidy(std::string_view text);

/// How deep an entry of a printed list stands, by its number: 一、 is 1, （一） 2, 1. 3, (1) 4.
struct Entry {
    int level = 0;          // 0: no number
    bool of_which = false;  // begins with 其中: a part of the entry above, not one more
    std::string name;       // tidy, without the number
};
Entry read_entry(std::string_view text);

/// Whether a row or column of that (tidy) name adds up others.
bool is_subtotal(std::string_view name);     // 小计
bool is_sum(std::string_view name);          // 合计, 本年收入合计, “三公”经费合计
bool is_grand_total(std::string_view name);  // 总计, 收入总计
inline bool is_total(std::string_view name) {
    return is_subtotal(name) || is_sum(name) || is_grand_total(name);
}

inline bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

}  // namespace jixiao::budget
