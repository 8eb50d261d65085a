using System.Globalization;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Circles;

namespace CivicPractice.Benchmarks.Circles;

/// <summary>Who lives within 15 minutes of a site, asked of a database: those in a box about each settlement by an index, then the distance on the Earth.</summary>
internal sealed class CoverageInSql
{
    private readonly SqlPeer _peer;
    private readonly string _question;

    public CoverageInSql(SqlPeer peer, CoverageOfADistrict district)
    {
        _peer = peer;
        var (metres, degrees) = (district.MostMetres, district.MostMetres / Coordinates.EarthRadius * 180 / Math.PI);
        _question = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT coalesce(sum(s.residents), 0) FROM settlements s WHERE EXISTS (
                SELECT 1 FROM places p
                WHERE p.latitude BETWEEN s.latitude - {degrees:R} AND s.latitude + {degrees:R} AND p.longitude BETWEEN s.longitude - {1.25 * degrees:R} AND s.longitude + {1.25 * degrees:R}
                    AND 2 * {Coordinates.EarthRadius:R} * asin(sqrt(power(sin(radians(p.latitude - s.latitude) / 2), 2)
                        + cos(radians(s.latitude)) * cos(radians(p.latitude)) * power(sin(radians(p.longitude - s.longitude) / 2), 2))) <= {metres:R})
            """);
        peer.Do("CREATE TABLE places (latitude DOUBLE PRECISION, longitude DOUBLE PRECISION)");
        peer.Do("CREATE TABLE settlements (latitude DOUBLE PRECISION, longitude DOUBLE PRECISION, residents INT)");
        Fill("places", district.Sites.Select(site => In($"({site.At.Latitude:R}, {site.At.Longitude:R})")));
        Fill("settlements", district.Settlements.Select(settlement => In($"({settlement.At.Latitude:R}, {settlement.At.Longitude:R}, {settlement.Residents})")));
        peer.Do("CREATE INDEX places_latitude ON places (latitude, longitude)");
        peer.Do("ANALYZE");
    }

    public long Ask()
    {
        using var row = _peer.Ask(_question);
        row.Read();
        return _peer.Long(row, 0);
    }

    private static string In(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Fill(string table, IEnumerable<string> rows) => _peer.Do($"INSERT INTO {table} VALUES {string.Join(", ", rows)}");
}
