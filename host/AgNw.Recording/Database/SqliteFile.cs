using AgNw.Recording.Errors;
using Microsoft.Data.Sqlite;

namespace AgNw.Recording.Database;

/// <summary>Opens a SQLite file and hands its connection to who keeps it; whatever fails on the way closes it again.</summary>
internal static class SqliteFile
{
    /// <param name="keep">makes of the open connection what owns it from then on</param>
    /// <param name="failed">what a failure of SQLite is to the caller's user</param>
    internal static T Open<T>(string path, SqliteOpenMode mode, Func<SqliteConnection, T> keep, Func<string, SqliteException, RecordingException> failed)
    {
        // Pooled connections would keep the file open after it is closed here.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5, Mode = mode }.ToString());
        try
        {
            connection.Open();
            return keep(connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw failed(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
