// The functions of libpq that SOCI's back end calls: a history on a server is rare, and the library
// brings Kerberos, LDAP and GnuTLS. The back end is linked, so it finds the functions here; each
// asks the real one.

#include "system/opened_library.hpp"

#include <libpq-fe.h>

namespace {

constexpr jixiao::OpenedLibrary libpq{JIXIAO_LIBPQ, "libpq5"};

}  // namespace

#define JIXIAO_FORWARDED(result, name, parameters, arguments)                                 \
    result name parameters {                                                                  \
        static constinit jixiao::OpenedFunction<decltype(::name)> const opened{libpq, #name}; \
        return opened arguments;                                                              \
    }

extern "C" {
JIXIAO_FORWARDED(void, PQclear, (PGresult * a), (a))
JIXIAO_FORWARDED(char*, PQcmdTuples, (PGresult * a), (a))
JIXIAO_FORWARDED(PGconn*, PQconnectdb, (char const* a), (a))
JIXIAO_FORWARDED(char*, PQerrorMessage, (PGconn const* a), (a))
JIXIAO_FORWARDED(PGresult*, PQexec, (PGconn * a, char const* b), (a, b))
JIXIAO_FORWARDED(PGresult*, PQexecParams,
                 (PGconn * a, char const* b, int c, Oid const* d, char const* const* e,
                  int const* f, int const* g, int h),
                 (a, b, c, d, e, f, g, h))
JIXIAO_FORWARDED(PGresult*, PQexecPrepared,
                 (PGconn * a, char const* b, int c, char const* const* d, int const* e,
                  int const* f, int g),
                 (a, b, c, d, e, f, g))
JIXIAO_FORWARDED(int, PQfformat, (PGresult const* a, int b), (a, b))
JIXIAO_FORWARDED(void, PQfinish, (PGconn * a), (a))
JIXIAO_FORWARDED(char*, PQfname, (PGresult const* a, int b), (a, b))
JIXIAO_FORWARDED(int, PQfsize, (PGresult const* a, int b), (a, b))
JIXIAO_FORWARDED(Oid, PQftype, (PGresult const* a, int b), (a, b))
JIXIAO_FORWARDED(PGresult*, PQgetResult, (PGconn * a), (a))
JIXIAO_FORWARDED(int, PQgetisnull, (PGresult const* a, int b, int c), (a, b, c))
JIXIAO_FORWARDED(char*, PQgetvalue, (PGresult const* a, int b, int c), (a, b, c))
JIXIAO_FORWARDED(int, PQnfields, (PGresult const* a), (a))
JIXIAO_FORWARDED(int, PQntuples, (PGresult const* a), (a))
JIXIAO_FORWARDED(PGresult*, PQprepare,
                 (PGconn * a, char const* b, char const* c, int d, Oid const* e), (a, b, c, d, e))
JIXIAO_FORWARDED(char*, PQresultErrorField, (PGresult const* a, int b), (a, b))
JIXIAO_FORWARDED(char*, PQresultErrorMessage, (PGresult const* a), (a))
JIXIAO_FORWARDED(ExecStatusType, PQresultStatus, (PGresult const* a), (a))
JIXIAO_FORWARDED(int, PQsendPrepare,
                 (PGconn * a, char const* b, char const* c, int d, Oid const* e), (a, b, c, d, e))
JIXIAO_FORWARDED(int, PQsendQuery, (PGconn * a, char const* b), (a, b))
JIXIAO_FORWARDED(int, PQsendQueryParams,
                 (PGconn * a, char const* b, int c, Oid const* d, char const* const* e,
                  int const* f, int const* g, int h),
                 (a, b, c, d, e, f, g, h))
JIXIAO_FORWARDED(int, PQsendQueryPrepared,
                 (PGconn * a, char const* b, int c, char const* const* d, int const* e,
                  int const* f, int g),
                 (a, b, c, d, e, f, g))
JIXIAO_FORWARDED(int, PQserverVersion, (PGconn const* a), (a))
JIXIAO_FORWARDED(int, PQsetSingleRowMode, (PGconn * a), (a))
JIXIAO_FORWARDED(ConnStatusType, PQstatus, (PGconn const* a), (a))
JIXIAO_FORWARDED(int, lo_close, (PGconn * a, int b), (a, b))
JIXIAO_FORWARDED(int, lo_lseek, (PGconn * a, int b, int c, int d), (a, b, c, d))
JIXIAO_FORWARDED(int, lo_open, (PGconn * a, Oid b, int c), (a, b, c))
JIXIAO_FORWARDED(int, lo_read, (PGconn * a, int b, char* c, size_t d), (a, b, c, d))
JIXIAO_FORWARDED(int, lo_write, (PGconn * a, int b, char const* c, size_t d), (a, b, c, d))
}
