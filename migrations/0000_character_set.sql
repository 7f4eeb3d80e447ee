--liquibase formatted sql logicalFilePath:migrations/0000_character_set.sql

--changeset insertion-hours:choose-character-set
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
--rollback not required
