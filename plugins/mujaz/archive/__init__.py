"""What is known once all is read: indexes by entity, pair, date, topic and outlet, and related briefings."""
