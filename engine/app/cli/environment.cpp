#include "app/cli/environment.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>

#include <clocale>
#include <cstdlib>
#include <cwchar>
#include <langinfo.h>
#include <pwd.h>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace jixiao {
namespace {

std::string variable(char const* name) {
    auto const* const value = std::getenv(name);
    return value ? value : "";
}

std::size_t terminal_width(int stream) {
    winsize size{};
    if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

/// What the locale of this process says: of its characters alone, whatever `setlocale` was given.
class TerminalLocale {
public:
    TerminalLocale() : locale_{::newlocale(LC_CTYPE_MASK, "", locale_t{})} {}
    TerminalLocale(TerminalLocale const&) = delete;
    TerminalLocale& operator=(TerminalLocale const&) = delete;
    ~TerminalLocale() {
        if (locale_) ::freelocale(locale_);
    }
    Ambiguous ambiguous() const;
    bool is_ascii() const {
        return locale_ && std::string_view{::nl_langinfo_l(CODESET, locale_)} == "ANSI_X3.4-1968";
    }

private:
    locale_t locale_;
};

/// How wide characters such as ≥ are for the programs of this locale: GBK and GB18030 say two
/// cells, UTF-8 one, unless a locale of its own says otherwise.
Ambiguous TerminalLocale::ambiguous() const {
    if (!locale_) return Ambiguous::narrow;
    auto const before = ::uselocale(locale_);
    auto const cells = ::wcwidth(L'≥');
    ::uselocale(before);
    return cells == 2 ? Ambiguous::wide : Ambiguous::narrow;
}

std::string time_of_day() {
    return boost::posix_time::to_simple_string(
        boost::posix_time::second_clock::local_time().time_of_day());
}

std::string login_name() {
    auto const* const entry = ::getpwuid(::geteuid());
    return entry && entry->pw_name ? entry->pw_name : variable("USER");
}

}  // namespace

Environment read_environment() {
    Environment environment;
    environment.in_is_terminal = isatty(STDIN_FILENO) == 1;
    environment.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    environment.err_is_terminal = isatty(STDERR_FILENO) == 1;
    if (environment.out_is_terminal) environment.width = terminal_width(STDOUT_FILENO);
    if (environment.out_is_terminal) {
        TerminalLocale const locale;
        environment.ambiguous = locale.ambiguous();
        environment.is_ascii = locale.is_ascii();
    }
    if (environment.err_is_terminal) environment.err_width = terminal_width(STDERR_FILENO);
    environment.no_color = !variable("NO_COLOR").empty() || variable("TERM") == "dumb";
    for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        environment.locale = variable(name);
        if (!environment.locale.empty()) break;
    }
    environment.today = boost::gregorian::day_clock::local_day();
    environment.clock = time_of_day;
    environment.goes_on = [] { return true; };
    environment.now = boost::posix_time::to_iso_extended_string(
                          boost::posix_time::second_clock::universal_time()) +
                      "Z";
    environment.user = login_name();
    environment.history = variable("JIXIAO_HISTORY");
    return environment;
}

}  // namespace jixiao
