#pragma once

#include "text/message.hpp"

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// The program was asked for something it cannot do: ends the run with exit code 2.
class UsageError : public std::exception {
public:
    explicit UsageError(Message message, Message hint = {})
        : message_{std::move(message)}, hint_{std::move(hint)} {}
    Message const& message() const { return message_; }
    Message const& hint() const { return hint_; }
    char const* what() const noexcept override { return message_.text.c_str(); }

private:
    Message message_, hint_;
};

/// "did you mean …?" when one of the candidates is near, else the list of them when it is short.
Message suggest(std::string_view word, std::vector<std::string> const& candidates);

}  // namespace jixiao
